// The texts, for tests of what is made of them.
import messages from "../../_locales/en/messages.json";
import { speak } from "../../src/words/strings";

speak(messages);
