// The panel of a tab on a sheet of its own, for paper: everything that is folded is open.
import { render } from "preact";
import { useEffect } from "preact/hooks";
import { followAppearance } from "../settings/appearance";
import { loadSettings } from "../settings/settings";
import { tabStates, type TabState } from "../tabs/state";
import { besideNothing } from "../view/beside/beside-text";
import { PanelView } from "../view/PanelView";
import { Message } from "../view/parts/Message";
import { formatMoment } from "../words/format";
import { labelDocument, t } from "../words/strings";
import { versionInWords } from "../words/version";

const beside = () => besideNothing;

function Sheet({ state }: { state: TabState | undefined }) {
  useEffect(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main section details")) {
      details.open = true;
    }
  }, []);
  if (state?.status !== "shown") {
    return (
      <>
        <header>
          <h1>{t("product")}</h1>
        </header>
        <main>
          <Message title={t("sheetGone")}>
            <p>{t("sheetGoneWhy")}</p>
          </Message>
        </main>
      </>
    );
  }
  const { asked, panel } = state;
  return (
    <>
      <header>
        <div>
          <h1 lang={panel.attributions.language ?? asked.body.language ?? undefined} dir="auto">
            {asked.body.title || t("product")}
          </h1>
          <p dir="ltr">{asked.body.url}</p>
          <p>
            {t("takenOn", { date: formatMoment(asked.at) })} ·{" "}
            {t("editionOfRatings", { edition: panel.edition.id })}
          </p>
        </div>
        <button type="button" onClick={() => window.print()}>
          {t("print")}
        </button>
      </header>
      <main>
        <PanelView asked={asked} panel={panel} version={versionInWords()} print={null} beside={beside} />
      </main>
    </>
  );
}

async function show(): Promise<void> {
  const tabId = Number(new URLSearchParams(location.search).get("tab"));
  const state = await tabStates.load(tabId);
  const title = state?.status === "shown" ? state.asked.body.title : "";
  labelDocument(document, title || t("product"));
  followAppearance(document);
  await loadSettings();
  render(<Sheet state={state} />, document.body);
}

void show();
