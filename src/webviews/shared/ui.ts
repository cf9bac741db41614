/**
 * The only file that knows which component kit we use. `@vscode-elements/elements` has the same `vscode-` tags.
 * Registers just what the views use.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeRadio,
  vsCodeRadioGroup,
  vsCodeTextField,
} from "@vscode/webview-ui-toolkit";

/** Makes the `vscode-…` elements known to the page. */
export function registerUi(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDropdown(),
    vsCodeOption(),
    vsCodeProgressRing(),
    vsCodeRadio(),
    vsCodeRadioGroup(),
    vsCodeTextField(),
  );
}

/** What the views read from a form element of the kit: a radio group, a drop-down, a text field. */
export interface ValueElement extends HTMLElement {
  value: string;
}

/** What the views read from a checkbox of the kit. */
export interface CheckElement extends HTMLElement {
  checked: boolean;
}
