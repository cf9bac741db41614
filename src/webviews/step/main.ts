import "./step.css";
import type { StepPanelHost, StepPanelState } from "../../protocol/stepPanel";
import { useLanguage } from "../shared/l10n";
import { openLinksWith } from "../shared/links";
import { mount, type Page } from "../shared/mount";
import { connect } from "../shared/rpc";
import { registerUi } from "../shared/ui";
import { remember } from "../shared/vscodeApi";
import { revealNews } from "./news";
import { stepView } from "./stepView";

useLanguage();
registerUi();

let last: StepPanelState | undefined;
const page: Page<StepPanelState> = mount((state) => stepView(state, host));
const host: StepPanelHost = connect<StepPanelHost, StepPanelState>({ state: show, error: page.showError });

function show(state: StepPanelState): void {
  const before = last;
  last = state;
  remember({ ref: state.step.ref });
  page.show(state);
  revealNews(page.root, before, state);
}

openLinksWith(page.root, (href) => void host.openLink(href));
// A refused call is already shown by the page.
host.ready().then(show, () => undefined);
