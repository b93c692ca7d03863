import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Asked } from "../api/asked";
import type { ContextRequest, Panel } from "../api/types";
import { useSetting } from "../settings/useSetting";
import { t } from "../words/strings";
import type { OpenBeside, Shown } from "./beside/beside";
import { passagesOf } from "./beside/passages";
import { fieldsOf, keyOf, passageOf, type Reading, ReadingContext } from "./beside/reading";
import { useBeside, WhereContext } from "./beside/useBeside";
import { Declarations } from "./declared/Declarations";
import { Disclaimers } from "./declared/Disclaimers";
import { Footer } from "./footer/Footer";
import { Links } from "./outlets/Links";
import { Origin } from "./outlets/Origin";
import { Publisher } from "./outlets/Publisher";
import { Ratings } from "./outlets/Ratings";
import { isArticle, kindsOf } from "./page-kinds";
import { Notes } from "./parts/Notes";
import { OUTCOMES } from "./parts/Show";
import { Sources } from "./sources/Sources";

export interface PanelViewProps {
  asked: Asked<ContextRequest>;
  panel: Panel;
  version: string;
  /** An example comes with its answer: nothing was sent for it. */
  isExample?: boolean;
  /** Opens the panel as a sheet of paper; null where that is not to be had. */
  print: (() => void) | null;
  /** Opens the way to the text beside the panel; the same function as long as that is the same text. */
  beside: OpenBeside;
}

/** The panel beside one article: evidence first, opinions of others last. */
export function PanelView({ asked, panel, version, isExample = false, print, beside }: PanelViewProps) {
  const { server, body: page } = asked;
  const about = [page.url, version, t("editionOfRatings", { edition: panel.edition.id })];
  return (
    <ReadingProvider page={page} panel={panel} about={about} beside={beside}>
      {isArticle(panel) ? (
        <Article page={page} panel={panel} server={server} />
      ) : (
        <>
          <section>
            <Notes notes={panel.notes.filter(({ code }) => code === "not_an_article")} panel={panel} />
          </section>
          <Publisher outlet={panel.outlet} heading="publishedBy" server={server} />
          <Disclaimers panel={panel} />
        </>
      )}
      <Ratings outlets={[panel.outlet, panel.origin.outlet].filter((outlet) => outlet !== null)} />
      <Footer
        edition={panel.edition}
        asked={isExample ? null : asked}
        about={about}
        take={{ asked, panel, print }}
      />
    </ReadingProvider>
  );
}

function Article({ page, panel, server }: { page: ContextRequest; panel: Panel; server: string }) {
  // A press release speaks for whoever issued it: that comes first.
  const isRelease = kindsOf(panel).has("press_release");
  const issuer = isRelease && panel.origin.status === "republished";
  const own = isRelease && panel.origin.status === "own";
  const origin = <Origin panel={panel} heading={issuer ? "issuedBy" : "credits"} server={server} />;
  return (
    <>
      <div class="outlets">
        {issuer && origin}
        <Publisher outlet={panel.outlet} heading={own ? "issuedBy" : "publishedBy"} server={server} />
        {!issuer && origin}
      </div>
      <Sources page={page} panel={panel} />
      <Disclaimers panel={panel} />
      <Declarations panel={panel} />
      <Links cited={panel.cited_outlets} url={page.url} />
    </>
  );
}

interface ProviderProps extends Pick<PanelViewProps, "panel" | "beside"> {
  page: ContextRequest;
  about: readonly string[];
  children: ComponentChildren;
}

function ReadingProvider({ page, panel, about, beside, children }: ProviderProps) {
  const { items } = panel.attributions;
  const [current, setCurrent] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Shown | null>(null);
  const fields = useMemo(() => fieldsOf(page), [page]);
  const kinds = useSetting("highlighted");
  const passages = useMemo(() => passagesOf(items, fields, kinds ?? []), [items, fields, kinds]);
  const { where, show } = useBeside(beside, passages);
  const { chosen } = where;
  useEffect(() => {
    const item = chosen && items.find(({ id }) => id === chosen.id);
    if (item) setCurrent(keyOf(passageOf(item)));
  }, [chosen, items]);
  const reading: Reading = {
    fields,
    about,
    language: panel.attributions.language ?? page.language ?? undefined,
    current,
    show: async (key, anchor) => {
      setOutcome(null); // what is said twice is heard twice
      const shown = await show(anchor);
      setCurrent(shown === "shown" ? key : null);
      setOutcome(shown);
      return shown;
    },
  };
  return (
    <ReadingContext.Provider value={reading}>
      <WhereContext.Provider value={where}>{children}</WhereContext.Provider>
      <p role="status" class="visually-hidden">
        {outcome && t(OUTCOMES[outcome])}
      </p>
    </ReadingContext.Provider>
  );
}
