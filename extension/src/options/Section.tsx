import type { ComponentChildren } from "preact";

interface SectionProps {
  /** Ids of what stands in it begin so. */
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of the options under its heading. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {children}
    </section>
  );
}
