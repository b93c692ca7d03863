import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Status } from "./Status";

interface EntriesProps {
  entries: readonly string[];
  /** Said where there are none. */
  empty: string;
  /** The button that takes an entry off the list: what stands on it, its whole name, and what came of it. */
  remove: { label: string; name: (entry: string) => string; done: (entry: string) => string };
  onRemove: (entry: string) => Promise<void>;
  /** What else stands at an entry. */
  beside?: (entry: string) => ComponentChildren;
}

/** A list from which a reader can take things off. */
export function Entries({ entries, empty, remove, onRemove, beside }: EntriesProps) {
  const [status, setStatus] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState<string | null>(null);
  useEffect(() => {
    if (taken === null || entries.includes(taken)) return;
    setTaken(null);
    setStatus(remove.done(taken));
    list.current?.focus(); // the button that had the focus is gone
  }, [entries, taken]);
  const take = (entry: string) => {
    setTaken(entry);
    void onRemove(entry);
  };
  return (
    <>
      <div tabIndex={-1} ref={list} class="entries">
        {entries.length === 0 ? (
          <p>{empty}</p>
        ) : (
          <ul class="plain">
            {entries.map((entry) => (
              <li key={entry}>
                <span dir="auto">{entry}</span>
                {beside?.(entry)}
                <button type="button" aria-label={remove.name(entry)} onClick={() => take(entry)}>
                  {remove.label}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Status>{status}</Status>
    </>
  );
}
