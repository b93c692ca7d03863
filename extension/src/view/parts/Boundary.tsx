import { Component, type ComponentChildren } from "preact";
import { t } from "../../words/strings";
import { Message } from "./Message";

/** Shows a message in place of what could not be drawn: an answer may be of a shape that nobody foresaw. */
export class Boundary extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Message title={t("notUnderstood")}>
        <p>{t("notUnderstoodWhy")}</p>
      </Message>
    );
  }
}
