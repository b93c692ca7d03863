import { render } from "preact";
import { followAppearance } from "../appearance";
import { labelDocument, t } from "../strings";
import { About } from "./About";
import { invitationIn } from "./invitation";
import { Raters, Sites } from "./Lists";
import { Appearance, Highlighted, Sends } from "./Reading";
import { Server } from "./Server";
import { Transfer } from "./Transfer";
import { useSettings } from "./useSettings";

const invitation = invitationIn(location.search);

function App() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <main>
      <h1>{t("optionsTitle")}</h1>
      <Server settings={settings} invitation={invitation} />
      <Sends settings={settings} />
      <Sites settings={settings} />
      <Raters settings={settings} />
      <Highlighted settings={settings} />
      <Appearance settings={settings} />
      <Transfer settings={settings} />
      <About />
    </main>
  );
}

labelDocument(document, t("optionsTitle"));
followAppearance(document);
render(<App />, document.body);
