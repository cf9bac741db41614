import * as vscode from "vscode";
import { render } from "../../core/lateRender";
import type { Lecture, StepRef } from "../../core/pack";
import { readText } from "../../core/packFiles";
import type { LecturePanelHost, DeckContent, LecturePanelState } from "../../protocol/lecturePanel";
import type { LearnerFolder } from "../learnerFolder";
import type { Log } from "../log";
import type { Packs, Place } from "../packs";
import type { ProgressStore } from "../progressStore";
import { summary } from "../stepSummary";
import { packAddress, videoCard } from "./cards";
import { connect } from "./connection";
import { openLink } from "./openLink";
import { page } from "./page";

const viewType = "deepLearningLabs.lecture";

/** The panel in which a lecture is followed. There is one; it shows the slide of the current step. */
export class LecturePanel implements vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private connection: ReturnType<typeof connect> | undefined;
  private place: Place | undefined;
  private readonly listeners: vscode.Disposable[];

  /** @param onSlide the learner moved to a slide by the panel's own keys or buttons */
  constructor(
    private readonly extension: vscode.Uri,
    private readonly packs: Packs,
    private readonly progress: ProgressStore,
    private readonly learner: LearnerFolder,
    private readonly log: Log,
    private readonly onSlide: (place: Place) => void,
  ) {
    this.listeners = [progress.onDidChange(() => this.push())];
  }

  /** Lets VS Code bring the panel back after a restart; to be called once the packs are there. */
  restoreAfterRestart(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  get isVisible(): boolean {
    return this.panel?.visible ?? false;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel?.viewColumn;
  }

  /** Shows the slide that a lecture's step belongs to. */
  show(place: Place): void {
    const other = this.place?.part !== place.part;
    this.place = place;
    if (!this.panel) {
      this.adopt(
        vscode.window.createWebviewPanel(viewType, place.part.title, {
          viewColumn: vscode.ViewColumn.One,
          preserveFocus: false,
        }),
      );
      return;
    }
    this.panel.title = place.part.title;
    this.panel.reveal(undefined, false);
    if (other) this.load();
    else this.push();
  }

  /** After a restart: the lecture comes back at the slide where it was left. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const current = this.packs.find(this.progress.current.current?.ref);
    const ref: unknown = saved === null || typeof saved !== "object" ? undefined : Reflect.get(saved, "ref");
    const place =
      current?.part.kind === "lecture" ? current : this.packs.find(typeof ref === "string" ? ref : undefined);
    const fallback = this.packs.steps.find(({ part }) => part.kind === "lecture");
    this.place = place ?? fallback;
    if (!this.place || this.panel) panel.dispose();
    else this.adopt(panel);
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(this.extension, "media", "icon.png");
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        vscode.Uri.joinPath(this.extension, "dist"),
        ...this.packs.all.map(({ root }) => root),
      ],
    };
    this.connection = connect<LecturePanelHost>(panel.webview, this.host(), this.log);
    panel.onDidDispose(() => {
      this.connection?.dispose();
      this.panel = undefined;
    });
    this.load();
  }

  /** A new page asks for its deck itself. */
  private load(): void {
    if (this.panel && this.place)
      this.panel.webview.html = page(this.panel.webview, this.extension, "lecture", this.place.part.title);
  }

  /** What the view may ask for. */
  private host(): LecturePanelHost {
    return {
      ready: async () => {
        const { panel, place } = this;
        if (!panel || place?.part.kind !== "lecture") throw new Error("The panel shows no lecture.");
        return { deck: await this.deck(panel.webview, place, place.part), state: this.state() };
      },
      showSlide: async (n) => {
        const step = this.place?.part.steps.find(({ slide }) => slide === n);
        const place =
          step && this.place && this.packs.find(`${this.place.pack.id}/${this.place.part.id}/${step.id}`);
        if (!place) return;
        this.place = place;
        this.onSlide(place);
      },
      openStep: async (ref: StepRef) => {
        await vscode.commands.executeCommand("deepLearningLabs.openStep", ref);
      },
      setDone: async (ref, done) => {
        if (this.packs.find(ref)) this.progress.setDone(ref, done === true);
      },
      openLink: async (href) => {
        if (this.place) await openLink(String(href), this.place, this.learner);
      },
    };
  }

  private async deck(webview: vscode.Webview, place: Place, lecture: Lecture): Promise<DeckContent> {
    const { readDeck, readDeckThemes, renderDeck } = await render();
    const markdown = (await readText(place.files, lecture.path)) ?? "";
    const themes = await readDeckThemes(markdown, lecture.path, place.files);
    const read = readDeck(markdown, lecture.path, themes);
    const addresses = new Map<string, string>();
    for (const { url } of read.slides.flatMap(({ files }) => files)) {
      const address = await packAddress(webview, place, lecture.path, url);
      if (address) addresses.set(url, address);
    }
    const drawn = renderDeck(markdown, {
      resolve: (url) => addresses.get(url),
      fontPath:
        webview.asWebviewUri(vscode.Uri.joinPath(this.extension, "dist", "katex", "fonts")).toString() + "/",
      themes,
    });
    const slides = read.slides.map(async (slide, i) => ({
      n: slide.n,
      title: slide.title,
      html: drawn.slides[i]?.html ?? "",
      notes: drawn.slides[i]?.notes ?? [],
      videos: await Promise.all(slide.videos.map((video) => videoCard(webview, place, lecture.path, video))),
    }));
    return { title: lecture.title, size: drawn.size, css: drawn.css, slides: await Promise.all(slides) };
  }

  private state(): LecturePanelState {
    const { place } = this;
    if (place?.part.kind !== "lecture") return { current: 1, steps: [], notice: undefined };
    const located = this.packs.steps.filter(({ part }) => part === place.part);
    return {
      current: place.step.slide ?? 1,
      steps: Array.from({ length: place.part.slideCount }, (_, i) =>
        located.filter(({ step }) => step.slide === i + 1).map((one) => summary(one, this.progress.current)),
      ),
      notice: undefined,
    };
  }

  private push(): void {
    this.place = this.packs.find(this.place?.ref);
    if (this.place) this.connection?.push(this.state());
  }

  dispose(): void {
    this.panel?.dispose();
    vscode.Disposable.from(...this.listeners).dispose();
  }
}
