import "./lecture.css";
import type { LecturePanelHost, LecturePanelState } from "../../protocol/lecturePanel";
import { useLanguage } from "../shared/l10n";
import { openLinksWith } from "../shared/links";
import { mount } from "../shared/mount";
import { connect } from "../shared/rpc";
import { registerUi } from "../shared/ui";
import { remember } from "../shared/vscodeApi";
import { listenToKeys } from "./keys";
import { Lecture } from "./lecture";
import { lectureView } from "./lectureView";

useLanguage();
registerUi();

let lecture: Lecture | undefined;
const page = mount<Lecture>(lectureView);
const host = connect<LecturePanelHost, LecturePanelState>({
  state: (state) => lecture?.update(state),
  error: page.showError,
});

host.ready().then(
  ({ deck, state }) => {
    lecture = new Lecture(deck, state, host, page.show);
    page.show(lecture);
    listenToKeys(lecture);
  },
  // A refused call is already shown by the page.
  () => undefined,
);

openLinksWith(page.root, (href) => {
  // Marp's own way to point at a slide is `#4`.
  const slide = /^#(\d+)$/.exec(href);
  if (slide) lecture?.go(Number(slide[1]));
  else void host.openLink(href);
});

// The host says on the body which lecture this is, so that its serializer can open it again.
remember({ ref: document.body.dataset["ref"] });
