import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ContextRequest, Note, Panel } from "../api";
import { t, tNote } from "../strings";
import type { Anchor } from "../text/anchor";
import { Disclaimers } from "./Disclaimers";
import { Footer } from "./Footer";
import { Declarations, Links } from "./Links";
import { Origin } from "./Origin";
import { Publisher } from "./Publisher";
import { Ratings } from "./Ratings";
import { fieldsOf, type Reading, ReadingContext, type Shown } from "./reading";
import { Sources } from "./Sources";

export interface PanelViewProps {
  page: ContextRequest;
  panel: Panel;
  server: string;
  version: string;
  /** Shows a passage in the page and brings it into view. */
  show: (anchor: Anchor) => Promise<Shown>;
}

/** The panel beside one article: evidence first, opinions of others last. */
export function PanelView({ page, panel, server, version, show }: PanelViewProps) {
  const isArticle = panel.page.kind !== "home" && panel.page.kind !== "video";
  // A press release speaks for whoever issued it: that comes first.
  const isRelease = panel.page.kind === "press_release";
  const notes = panel.notes.map((note) => ({ ...note, text: tNote(note.code, note.text) }));
  return (
    <ReadingProvider page={page} panel={panel} show={show}>
      {!isArticle && <Notes notes={notes} />}
      {isRelease && <Origin origin={panel.origin} heading="issuedBy" server={server} />}
      <Publisher outlet={panel.outlet} server={server} />
      {isArticle && !isRelease && <Origin origin={panel.origin} heading="credits" server={server} />}
      {isArticle && <Sources page={page} panel={panel} notes={notes} />}
      <Disclaimers panel={panel} />
      {isArticle && <Links cited={panel.cited_outlets} />}
      <Declarations declarations={panel.declarations} />
      <Ratings outlets={[panel.outlet, panel.origin.outlet].filter((outlet) => outlet !== null)} />
      <Footer edition={panel.edition} server={server} page={page} url={page.url} version={version} />
    </ReadingProvider>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note.code}>{note.text}</p>
      ))}
    </>
  );
}

interface ProviderProps extends Pick<PanelViewProps, "page" | "panel" | "show"> {
  children: ComponentChildren;
}

function ReadingProvider({ page, panel, show, children }: ProviderProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Shown | null>(null);
  const fields = useMemo(() => fieldsOf(page), [page]);
  const reading: Reading = {
    fields,
    language: panel.attributions.language ?? page.language ?? undefined,
    current,
    show: async (key, anchor) => {
      const shown = await show(anchor);
      setCurrent(shown === "shown" ? key : null);
      setOutcome(shown);
      return shown;
    },
  };
  return (
    <ReadingContext.Provider value={reading}>
      {children}
      <p role="status" class="visually-hidden">
        {outcome === "shown" && t("shown")}
      </p>
    </ReadingContext.Provider>
  );
}
