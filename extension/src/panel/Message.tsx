import type { ComponentChildren } from "preact";
import { Say } from "./Say";

/** What the panel says where there is no article to speak of: what is the matter and what to do next. */
export function Message({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="message">
      <h2>{title}</h2>
      <Say text={title} />
      {children}
    </section>
  );
}
