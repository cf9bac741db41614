import type { Lecture } from "./lecture";

/** Follows the lecture with the keyboard, wherever the focus is, except where a key has a meaning of its own. */
export function listenToKeys(lecture: Lecture): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.composedPath()[0];
    if (isField(target) || (event.key === " " && isPressable(target))) return;
    if (act(event, lecture)) event.preventDefault();
  });
}

function act(event: KeyboardEvent, lecture: Lecture): boolean {
  const { current } = lecture;
  switch (event.key) {
    case "ArrowRight":
    case "PageDown":
      lecture.go(current + 1);
      return true;
    case "ArrowLeft":
    case "PageUp":
      lecture.go(current - 1);
      return true;
    case " ":
      lecture.go(event.shiftKey ? current - 1 : current + 1);
      return true;
    case "Home":
      lecture.go(1);
      return true;
    case "End":
      lecture.go(lecture.deck.slides.length);
      return true;
    case "n":
    case "N":
      lecture.setNotesOpen(!lecture.notesOpen);
      return true;
    case "g":
    case "G":
      return askForSlide();
    default:
      return /^\d$/.test(event.key) && askForSlide(event.key);
  }
}

/** Puts the focus on the field with the slide's number; a digit that was typed already stands in it. */
function askForSlide(digit?: string): boolean {
  const field = document.querySelector<HTMLInputElement>("#slide-number");
  if (!field) return false;
  field.focus();
  if (digit === undefined) field.select();
  else {
    field.value = digit;
    // Setting the value that it has already leaves the cursor in front.
    field.setSelectionRange(1, 1);
  }
  return true;
}

function isField(target: EventTarget | undefined): boolean {
  return (
    target instanceof Element && target.matches("input, textarea, select, video, audio, [contenteditable]")
  );
}

/** True for what Space activates. */
function isPressable(target: EventTarget | undefined): boolean {
  return (
    target instanceof Element && target.closest("button, summary, [role=checkbox], [role=button]") !== null
  );
}
