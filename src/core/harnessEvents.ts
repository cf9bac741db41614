import "./noJit";
import * as z from "zod";
import type { CheckListener } from "./check";
import type { Outcome, Report, Verdict } from "./report";

/** One line of what the harness reports. It comes from a process that runs foreign code, so it is validated. */
const text = z.string().nullish();
const where = { line: z.number().int().positive().nullish(), file: text };
const event = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("checks"),
    checks: z.array(z.object({ id: z.string(), title: z.string(), points: z.number().nonnegative() })),
  }),
  z.object({ event: z.literal("started"), id: z.string() }),
  z.object({
    event: z.literal("verdict"),
    id: z.string(),
    status: z.enum(["passed", "failed", "errored", "skipped"]),
    message: text,
    diagnosis: text,
    called: text,
    returned: text,
    expected: text,
    ...where,
  }),
  z.object({ event: z.literal("finished"), printed: text }),
  z.object({ event: z.literal("environment"), message: z.string(), printed: text }),
  z.object({ event: z.literal("timed-out"), id: text, message: text, printed: text, ...where }),
  z.object({ event: z.literal("out-of-memory"), id: text, message: text, printed: text, ...where }),
  z.object({ event: z.literal("broken-check"), id: text, message: z.string(), detail: text, printed: text }),
]);

/** How the process itself ended, for when the harness could not say. */
export interface ProcessEnd {
  readonly outcome: Outcome;
  readonly message: string;
}

/** Collects a run's events into a Report. What is not an event, or comes twice, is ignored. */
export class HarnessEvents {
  private checks: { id: string; title: string; points: number }[] | undefined;
  private readonly verdicts = new Map<string, Verdict>();
  private end: ProcessEnd | undefined;
  /** What is wrong with a check itself; the other checks run on. */
  private broken: string | undefined;
  private printed = "";

  constructor(
    private readonly step: string,
    private readonly listener: CheckListener = {},
  ) {}

  /** True once the list of checks is known: imports are done and the step's limit begins to run. */
  get begun(): boolean {
    return this.checks !== undefined;
  }

  get finished(): boolean {
    return this.end !== undefined;
  }

  addLine(line: string): void {
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch {
      return;
    }
    const result = event.safeParse(data);
    if (!result.success || this.end) return;
    const it = result.data;
    if ("printed" in it) this.printed = it.printed ?? "";
    switch (it.event) {
      case "checks":
        if (!this.checks) this.listener.begun?.();
        this.checks ??= it.checks;
        break;
      case "started":
        this.listener.started?.(this.check(it.id)?.title ?? it.id);
        break;
      case "verdict":
        this.addVerdict(it.id, { ...it, message: it.message ?? "" });
        break;
      case "finished":
        this.end = { outcome: "completed", message: "" };
        break;
      case "environment":
        this.end = { outcome: "environment", message: it.message };
        break;
      case "broken-check":
        this.broken ??= `${it.message}${it.detail ? `\n${it.detail}` : ""}`;
        break;
      default: {
        const message = it.message ?? "";
        if (it.id) this.addVerdict(it.id, { ...it, status: "errored", message });
        this.end = { outcome: it.event, message };
      }
    }
  }

  /** @param end how the process ended; holds where the harness did not say how the run did */
  report(end: ProcessEnd, seconds: number): Report {
    const checks = this.checks ?? [];
    let { outcome, message } = this.end ?? end;
    if (outcome === "completed" && this.broken !== undefined) {
      outcome = "crashed";
      message = this.broken;
    } else if (outcome === "completed" && !this.checks) {
      outcome = "environment";
      message = "Python ended before the checks began. Choose another Python in the settings.";
    } else if (outcome === "completed" && (!this.end || checks.some(({ id }) => !this.verdicts.has(id)))) {
      // The harness's word and a verdict for every announced check: an early end is never a pass.
      outcome = "crashed";
      message =
        "The run ended before every check was done. Check again; if it stays so, the code ends Python itself.";
    }
    const verdicts = checks.map(
      ({ id }) => this.verdicts.get(id) ?? this.verdict(id, { status: "skipped", message: "" }),
    );
    const earned = verdicts.reduce((sum, { status, points }) => sum + (status === "passed" ? points : 0), 0);
    const possible = checks.reduce((sum, { points }) => sum + points, 0);
    return { outcome, message, points: { earned, possible }, verdicts, printed: this.printed, seconds };
  }

  private addVerdict(id: string, fields: VerdictFields): void {
    if (this.verdicts.has(id) || !this.check(id)) return;
    const verdict = this.verdict(id, fields);
    this.verdicts.set(id, verdict);
    this.listener.verdict?.(verdict);
  }

  private verdict(id: string, fields: VerdictFields): Verdict {
    const check = this.check(id);
    return {
      id,
      step: this.step,
      title: check?.title ?? id,
      status: fields.status,
      points: check?.points ?? 0,
      message: fields.message,
      diagnosis: fields.diagnosis ?? undefined,
      line: fields.line ?? undefined,
      file: fields.file ?? undefined,
      called: fields.called ?? undefined,
      returned: fields.returned ?? undefined,
      expected: fields.expected ?? undefined,
    };
  }

  private check(id: string) {
    return this.checks?.find((check) => check.id === id);
  }
}

type Maybe<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
type VerdictFields = Pick<Verdict, "status" | "message"> &
  Maybe<Pick<Verdict, "diagnosis" | "line" | "file" | "called" | "returned" | "expected">>;
