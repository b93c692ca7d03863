import { useEffect, useState } from "preact/hooks";

/** What stands to be said, the latest last. */
const standing: { text: string }[] = [];
let tell: (() => void) | undefined;

/** Has a screen reader say what has come, once; when it goes, what stood before it holds again. */
export function Announce({ text }: { text: string }) {
  useEffect(() => {
    const one = { text };
    standing.push(one);
    tell?.();
    return () => {
      standing.splice(standing.indexOf(one), 1);
      tell?.();
    };
  }, [text]);
  return null;
}

/** The one place that a screen reader follows: it stays while all around it changes. */
export function Announcer() {
  const [text, setText] = useState("");
  useEffect(() => {
    tell = () => setText(standing.at(-1)?.text ?? "");
    tell();
  }, []);
  return (
    <p role="status" class="visually-hidden">
      {text}
    </p>
  );
}
