import type { StepRef } from "../../core/pack";
import type {
  DeckContent,
  LecturePanelHost,
  LecturePanelState,
  SlideContent,
} from "../../protocol/lecturePanel";
import { remember, remembered } from "../shared/vscodeApi";
import { SlideStage } from "./slideStage";

/** The lecture as it is followed now: the host's deck and state, and what only this view knows. */
export class Lecture {
  readonly stage: SlideStage;
  notesOpen = remembered()["notesOpen"] !== false;
  private slideNumber: number;
  /** Moves of which the host has not been told to the end. */
  private moving = 0;

  constructor(
    readonly deck: DeckContent,
    public state: LecturePanelState,
    private readonly host: LecturePanelHost,
    private readonly changed: (lecture: Lecture) => void,
  ) {
    this.slideNumber = this.clamp(state.current);
    this.stage = new SlideStage(deck, (href) => void host.openLink(href));
    this.stage.show(this.slide);
  }

  /** From 1. */
  get current(): number {
    return this.slideNumber;
  }

  get slide(): SlideContent | undefined {
    return this.deck.slides[this.slideNumber - 1];
  }

  /** Shows slide `n`, or the nearest there is, and tells the host. */
  go(n: number): void {
    const wanted = this.clamp(n);
    if (wanted === this.slideNumber) return;
    this.turnTo(wanted);
    this.moving++;
    const told = (): void => {
      this.moving--;
    };
    this.host.showSlide(wanted).then(told, told);
    this.changed(this);
  }

  /** Takes the host's state. While moves are on their way, the slide it names is one we have left. */
  update(state: LecturePanelState): void {
    this.state = state;
    if (this.moving === 0) this.turnTo(this.clamp(state.current));
    this.changed(this);
  }

  setNotesOpen(open: boolean): void {
    if (open === this.notesOpen) return;
    this.notesOpen = open;
    remember({ notesOpen: open });
    this.changed(this);
  }

  openStep(ref: StepRef): void {
    void this.host.openStep(ref);
  }

  setDone(ref: StepRef, done: boolean): void {
    void this.host.setDone(ref, done);
  }

  private turnTo(n: number): void {
    if (n === this.slideNumber) return;
    this.slideNumber = n;
    this.stage.show(this.slide);
  }

  private clamp(n: number): number {
    return Math.min(Math.max(1, Math.round(n)), Math.max(1, this.deck.slides.length));
  }
}
