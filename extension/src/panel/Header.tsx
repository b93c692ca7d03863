import { Announce } from "../view/parts/Announce";
import { t } from "../words/strings";

interface HeaderProps {
  title: string;
  /** The title's language, BCP 47. */
  language: string | undefined;
  busy: boolean;
  onReadAgain: () => void;
  onCancel: () => void;
}

/** What the panel is about, and one button: read again, or stop reading. */
export function Header({ title, language, busy, onReadAgain, onCancel }: HeaderProps) {
  const label = t(busy ? "cancel" : "readAgain");
  return (
    <header>
      <h1 tabIndex={-1} lang={language} dir="auto" title={title}>
        {title}
      </h1>
      <button
        type="button"
        class="icon"
        aria-label={label}
        title={label}
        onClick={busy ? onCancel : onReadAgain}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d={busy ? "M4 4l8 8M12 4l-8 8" : "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3"}
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
          />
        </svg>
      </button>
      {busy && <Announce text={t("reading")} />}
    </header>
  );
}
