import { render } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ContextRequest, Panel } from "../api";
import { askContext, CONTEXT, type Failure } from "../client";
import type { OpenBeside } from "../panel/beside";
import { besideText } from "../panel/beside-text";
import { Message } from "../panel/Message";
import { PanelView } from "../panel/PanelView";
import { Say, Status } from "../panel/Say";
import type { Asked } from "../state";
import messages from "../../_locales/en/messages.json";
import { labelDocument, speak, t } from "../strings";
import type { PageListener } from "../text/painting";
import { ArticleText } from "./ArticleText";
import exampleText from "./example.txt";
import { Form, type Typed } from "./Form";
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
            asked: { server: location.origin, path: CONTEXT, body: page, at: now() },
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
          <Status />
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

function now(): string {
  return new Date().toISOString();
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
          <Say text={t("reading")} />
        </p>
      );
    case "failed":
      if (state.failure.kind === "refused" && state.failure.status === 401) {
        return <TokenForm refused={state.token} enter={(token) => enter(token, state.tried)} />;
      }
      return <PageFailure failure={state.failure} />;
    case "shown":
      return (
        <>
          <Say text={t("wasRead")} />
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

function PageFailure({ failure }: { failure: Failure }) {
  if (failure.kind === "refused") {
    return (
      <Message title={t("refused")}>
        <p>
          {failure.error.message} {failure.error.help}
        </p>
      </Message>
    );
  }
  return (
    <Message title={t("unreachable")}>
      <p>{t("unreachableWhat", { server: location.origin })}</p>
      <p>{t("unreachableLocal")}</p>
    </Message>
  );
}

speak(messages);
labelDocument(document);
render(<App />, document.body);
