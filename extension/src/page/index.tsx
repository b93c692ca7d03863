import { render } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import messages from "../../_locales/en/messages.json";
import { type Asked, asked } from "../api/asked";
import { askContext, CONTEXT, type Failure } from "../api/client";
import type { ContextRequest, Panel } from "../api/types";
import type { PageListener } from "../text/painting";
import { ArticleText } from "../view/beside/ArticleText";
import type { OpenBeside } from "../view/beside/beside";
import { besideText } from "../view/beside/beside-text";
import { PanelView } from "../view/PanelView";
import { Announce, Announcer } from "../view/parts/Announce";
import { labelDocument, speak, t } from "../words/strings";
import exampleText from "./example.txt";
import { Form, type Typed } from "./Form";
import { PageFailure } from "./PageFailure";
import { TokenForm } from "./TokenForm";

const EXAMPLE: Typed = { url: "http://harrowreview.example/breakwater.html", text: exampleText.trim() };

type State =
  | { status: "reading" }
  | { status: "shown"; asked: Asked<ContextRequest>; panel: Panel }
  | { status: "failed"; failure: Failure; tried: Typed; token: string };

function App() {
  const [state, setState] = useState<State>({ status: "reading" });
  const article = useRef<HTMLElement>(null);
  const beside = useCallback((listener: PageListener) => besideText(article.current!, listener), []);
  const asking = useRef<AbortController>(null);
  const token = useRef("");

  const read = async (typed: Typed) => {
    const { url, text } = typed;
    asking.current?.abort();
    const question = new AbortController();
    asking.current = question;
    setState({ status: "reading" });
    const page: ContextRequest = { url, text: text.toWellFormed() };
    const answer = await askContext({ server: location.origin, token: token.current }, page, question.signal);
    if (question.signal.aborted) return;
    setState(
      answer.ok
        ? {
            status: "shown",
            asked: asked(location.origin, CONTEXT, page),
            panel: answer.value,
          }
        : { status: "failed", failure: answer.failure, tried: typed, token: token.current },
    );
  };

  useEffect(() => {
    void read(EXAMPLE);
  }, []);

  return (
    <>
      <header>
        <h1>{t("product")}</h1>
        <p>{t("pageLead")}</p>
      </header>
      <main class="columns">
        <Form example={EXAMPLE} onRead={(typed) => void read(typed)} />
        <section class="beside" aria-label={t("pagePanel")}>
          <Announcer />
          <div class="follows">
            <Panel
              state={state}
              beside={beside}
              enter={(entered, typed) => {
                token.current = entered;
                void read(typed);
              }}
            />
          </div>
        </section>
        {state.status === "shown" && (
          <ArticleText article={article} page={state.asked.body} panel={state.panel} />
        )}
      </main>
    </>
  );
}

interface PanelProps {
  state: State;
  beside: OpenBeside;
  /** Takes a token, and reads once more what it was asked for. */
  enter: (token: string, typed: Typed) => void;
}

function Panel({ state, beside, enter }: PanelProps) {
  switch (state.status) {
    case "reading":
      return (
        <p class="muted">
          {t("reading")}
          <Announce text={t("reading")} />
        </p>
      );
    case "failed":
      if (state.failure.kind === "refused" && state.failure.status === 401) {
        return <TokenForm refused={state.token} enter={(token) => enter(token, state.tried)} />;
      }
      return <PageFailure server={location.origin} failure={state.failure} />;
    case "shown":
      return (
        <>
          <Announce text={t("wasRead")} />
          <PanelView
            key={state.asked.body.text}
            asked={state.asked}
            panel={state.panel}
            print={() => window.print()}
            version={t("versionOfPage")}
            beside={beside}
          />
        </>
      );
  }
}

speak(messages);
labelDocument(document);
render(<App />, document.body);
