import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Anchor } from "../../text/anchor";
import type { Passage } from "../../text/painting";
import type { Beside, OpenBeside, Shown } from "./beside";

/** Where the painted passages and the reader are in the text beside the panel. */
export interface Where {
  /** Painted passages that are not in the page as it is now. */
  lost: readonly string[];
  inView: ReadonlySet<string>;
  /** The passage that the reader clicked on last; each click is a new object. */
  chosen: { id: string } | null;
}

const NOWHERE: Where = { lost: [], inView: new Set(), chosen: null };

/** Apart from the reading itself: it changes as the reader scrolls, and then concerns the marks and cards alone. */
export const WhereContext = createContext<Where>(NOWHERE);

/** Where passages and reader are, for marks and cards. */
export function useWhere(): Where {
  return useContext(WhereContext);
}

/** Keeps the passages painted beside the panel; gives what is told of them, and what shows one. */
export function useBeside(
  open: OpenBeside,
  passages: readonly Passage[],
): { where: Where; show: (anchor: Anchor) => Promise<Shown> } {
  const beside = useRef<Beside | null>(null);
  const [where, setWhere] = useState(NOWHERE);

  useEffect(() => {
    const tell = (news: Partial<Where>) => setWhere((known) => ({ ...known, ...news }));
    const opened = open({
      onLost: (lost) => tell({ lost }),
      onInView: (ids) => tell({ inView: new Set(ids) }),
      onChosen: (id) => tell({ chosen: { id } }),
    });
    beside.current = opened;
    return () => {
      beside.current = null;
      opened.close();
    };
  }, [open]);

  useEffect(() => beside.current?.paint(passages), [open, passages]);

  return {
    where,
    show: (anchor) => beside.current?.show(anchor) ?? Promise.resolve("no_access"),
  };
}
