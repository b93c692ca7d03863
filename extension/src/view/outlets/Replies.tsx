import type { Citation, Reply } from "../../api/types";
import { formatDate } from "../../words/format";
import { t, tCode } from "../../words/strings";
import { Cited } from "../parts/Cited";

interface RepliesProps {
  replies?: readonly Reply[];
  /** What they dispute, in words. */
  to: string;
}

/** What an outlet itself says of a claim, in full beside it, what became of that, and what the curators answer. */
export function Replies({ replies = [], to }: RepliesProps) {
  return (
    <>
      {replies.map((reply) => (
        <ReplyEntry key={reply.received_on + reply.text} reply={reply} to={to} />
      ))}
    </>
  );
}

function ReplyEntry({ reply, to }: { reply: Reply; to: string }) {
  const { text, received_on, status, answer, contact, citation } = reply;
  const date = formatDate(received_on);
  const title = contact ? t("replyFrom", { to, date, contact }) : t("reply", { to, date });
  return (
    <div class="reply">
      <p class="muted">{title}</p>
      <blockquote dir="auto">{text}</blockquote>
      <p class="muted">
        <ReplySource citation={citation}>{tCode("reply", status)}</ReplySource>
      </p>
      {answer && (
        <>
          <p class="muted">{t("replyAnswer")}</p>
          <blockquote dir="auto">{answer}</blockquote>
        </>
      )}
    </div>
  );
}

function ReplySource({ citation, children }: { citation: Citation | null; children: string }) {
  if (!citation) return `${children} ${t("replyNotPublished")}`;
  return (
    <Cited what={t("replySource")} citation={citation}>
      {children}
    </Cited>
  );
}
