import type { ComponentChildren } from "preact";
import { Announce } from "./Announce";

/** What the panel says where there is no article to speak of: what is the matter and what to do next. */
export function Message({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="message">
      <h2>{title}</h2>
      <Announce text={title} />
      {children}
    </section>
  );
}
