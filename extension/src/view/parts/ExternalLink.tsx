import type { ComponentChildren } from "preact";
import { isAddress } from "../../address";

/** A link out of the panel. An address that is none of the web stays text: it came from a file or a page. */
export function ExternalLink({ url, children }: { url: string; children: ComponentChildren }) {
  if (!isAddress(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
