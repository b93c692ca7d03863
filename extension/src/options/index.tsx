import { render } from "preact";
import { followAppearance } from "../settings/appearance";
import { useSettings } from "../settings/useSettings";
import { labelDocument, t } from "../words/strings";
import { About } from "./About";
import { Appearance } from "./Appearance";
import { Highlighted } from "./Highlighted";
import { invitationIn } from "./invitation";
import { Raters } from "./Raters";
import { Sends } from "./Sends";
import { Server } from "./Server";
import { Sites } from "./Sites";
import { Transfer } from "./Transfer";

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
