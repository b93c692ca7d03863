// The first run: what Sidelight shows, on an example that needs no server, and the three steps to the first article.
import { render } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { useKeys } from "../browser/useKeys";
import { followAppearance } from "../settings/appearance";
import { DEFAULTS } from "../settings/settings";
import type { PageListener } from "../text/painting";
import { ArticleText } from "../view/beside/ArticleText";
import { besideText } from "../view/beside/beside-text";
import { PanelView } from "../view/PanelView";
import { OptionsButton } from "../view/parts/OptionsButton";
import { labelDocument, t } from "../words/strings";
import { versionInWords } from "../words/version";
import { EXAMPLE } from "./example";

const version = versionInWords();

function App() {
  const article = useRef<HTMLElement>(null);
  const beside = useCallback((listener: PageListener) => besideText(article.current!, listener), []);
  const { asked, panel } = EXAMPLE;
  return (
    <>
      <header>
        <h1>{t("welcomeTitle")}</h1>
        <p>{t("pageLead")}</p>
        <Steps />
      </header>
      <main class="columns">
        <section class="beside" aria-label={t("pagePanel")}>
          <div class="follows">
            <p class="note">{t("welcomeExample")}</p>
            <PanelView asked={asked} panel={panel} version={version} isExample print={null} beside={beside} />
          </div>
        </section>
        <ArticleText article={article} page={asked.body} panel={panel} />
      </main>
    </>
  );
}

function Steps() {
  const shortcut = useKeys();
  return (
    <ol class="steps">
      <li>
        {t("welcomeServer", { default: DEFAULTS.server })} <OptionsButton label={t("welcomeServerTest")} />
      </li>
      <li>
        {t("welcomeButton")} {t("welcomePin")} {shortcut && t("welcomeShortcut", { shortcut })}
      </li>
      <li>
        {t("welcomePrivacy")}{" "}
        <a href="privacy.html" target="_blank" rel="noreferrer">
          {t("privacyMore")}
        </a>
      </li>
    </ol>
  );
}

labelDocument(document, t("welcomeTitle"));
followAppearance(document);
render(<App />, document.body);
