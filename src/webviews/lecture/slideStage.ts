import { browser as startMarp } from "@marp-team/marp-core/browser";
import { render } from "lit-html";
import type { DeckContent, SlideContent } from "../../protocol/lecturePanel";
import type { VideoCard } from "../../protocol/stepPanel";
import { videoCard } from "../shared/videoCard";
import { cleanSlide } from "./cleanSlide";
import { deckSheet } from "./deckSheet";
import { cardSheet, stageSheet } from "./stageStyles";

/** Where one slide is drawn: a shadow root, so that VS Code's styles stay out and the deck's stay in. */
export class SlideStage {
  readonly element = document.createElement("div");
  private readonly root = this.element.attachShadow({ mode: "open" });

  constructor(
    deck: DeckContent,
    private readonly open: (href: string) => void,
  ) {
    this.element.className = "slide";
    // The deck's rules beat those of the stage; the cards are ours whatever the deck says.
    this.root.adoptedStyleSheets = [stageSheet(), deckSheet(deck.css), cardSheet()];
  }

  /** Draws a slide in place of the last one; `undefined` leaves the stage empty. */
  show(slide: SlideContent | undefined): void {
    this.root.replaceChildren();
    if (!slide) return;
    this.root.append(cleanSlide(slide.html));
    this.fillCards(slide.videos);
    // Marp's headings and code that shrink to fit are custom elements; this finds the new ones.
    startMarp(this.root).update();
  }

  private fillCards(videos: readonly VideoCard[]): void {
    for (const place of this.root.querySelectorAll<HTMLElement>(".dl-card-video[data-video]")) {
      const video = videos[Number(place.dataset["video"])];
      place.replaceChildren();
      if (video) render(videoCard(video, this.open), place);
    }
  }
}
