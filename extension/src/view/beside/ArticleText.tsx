import type { RefObject } from "preact";
import type { ContextRequest, Panel } from "../../api/types";
import { t } from "../../words/strings";

/** The text as it was read, block by block: passages are shown in it. */
export function ArticleText(props: {
  article: RefObject<HTMLElement | null>;
  page: ContextRequest;
  panel: Panel;
}) {
  const { article, page, panel } = props;
  const blocks = page.text.split(/\n\s*\n/).filter((block) => block.trim() !== "");
  return (
    <section class="as-read" aria-labelledby="as-read">
      <h2 id="as-read">{t("pageAsRead")}</h2>
      <article ref={article} lang={panel.attributions.language ?? undefined} dir="auto">
        {page.title && <h3>{page.title}</h3>}
        {blocks.map((block, index) => (
          <p key={index}>{block}</p>
        ))}
      </article>
    </section>
  );
}
