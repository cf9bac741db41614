import "./noJit";
import * as z from "zod";

/** The shapes of what authors write. The descriptions are what an editor shows on hover. */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a slug: lower-case letters, digits and single hyphens");
const sentence = z.string().trim().min(1, "must not be empty");

const webAddress = z.url({ protocol: /^https?$/, error: "must be an address that begins with https://" });

const python = z
  .strictObject({
    requires: z.array(sentence).default([]).describe("Libraries by their pip names, such as numpy."),
  })
  .describe("What the learner's Python needs.");

export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z
    .literal(1, "must be 1, the only format version there is")
    .describe("Version of this format: 1."),
  id: slug.describe("The pack's id, a slug."),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(-[\w.-]+)?$/, "must look like 1.2.3")
    .describe("As in 1.2.3."),
  title: sentence.describe("What the learner reads in the sidebar."),
  authors: z.array(sentence).default([]),
  license: z.string().optional().describe("An SPDX name, such as CC-BY-4.0."),
  languages: z.array(sentence).min(1).default(["en"]),
  python: python.default({ requires: [] }),
});

export const labSchema = z.strictObject({
  title: sentence.describe("What the learner reads in the sidebar."),
  python: python.optional(),
});

const choice = z.strictObject({
  type: z
    .enum(["choice", "choices"])
    .describe("choice: exactly one option is right; choices: any number are."),
  ask: sentence,
  options: z
    .array(z.strictObject({ text: sentence, correct: z.boolean().default(false), why: sentence }))
    .min(2, "needs at least two options"),
});
const number = z.strictObject({
  type: z.literal("number"),
  ask: sentence,
  unit: z.string().optional(),
  answer: z.number(),
  tolerance: z.number().nonnegative().default(0).describe("Largest accepted distance from the answer."),
  why: sentence.describe("Shown with the right answer."),
  wrong: sentence.describe("Shown with a wrong answer that `near` does not explain."),
  near: z.array(z.strictObject({ value: z.number(), why: sentence })).default([]),
});
const match = z.strictObject({
  type: z.literal("match"),
  ask: sentence,
  pairs: z
    .array(z.strictObject({ left: sentence, right: sentence, why: sentence }))
    .min(2, "needs at least two pairs"),
});
export const questionSchema = z.discriminatedUnion("type", [choice, number, match]);

const common = {
  title: sentence.describe("What the learner reads in the sidebar."),
  optional: z.boolean().default(false).describe("true: not counted in what is left to do."),
};
const symbol = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, "must be the name of a function or class, without parentheses or dots");
const length = z.string().regex(/^(\d+:)?\d{1,2}:\d{2}$/, "must look like 5:51 or 1:02:03");

/** The frontmatter of a step, by its kind. */
export const stepSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("read") }),
  z.strictObject({
    ...common,
    kind: z.literal("video"),
    video: z
      .strictObject({
        src: sentence.optional().describe("A file beside the step."),
        youtube: z
          .string()
          .regex(/^[\w-]{11}$/, "must be the id of a video: 11 characters")
          .optional(),
        length: length.optional(),
        title: z.string().optional(),
      })
      .refine(({ src, youtube }) => src !== undefined || youtube !== undefined, "needs `src` or `youtube`"),
  }),
  z.strictObject({ ...common, kind: z.literal("quiz"), questions: z.array(questionSchema).min(1) }),
  z.strictObject({ ...common, kind: z.literal("playground"), link: webAddress.optional() }),
  z.strictObject({
    ...common,
    kind: z.literal("code"),
    file: sentence.describe("The file the learner writes, relative to the lab folder."),
    symbols: z.array(symbol).default([]).describe("Functions or classes in it that this step is about."),
    limit: z.number().min(1).max(600).default(10).describe("Seconds after which a run is stopped."),
  }),
  z.strictObject({ ...common, kind: z.literal("notebook"), notebook: sentence }),
  z.strictObject({
    ...common,
    kind: z.literal("resources"),
    links: z.array(z.strictObject({ title: sentence, url: webAddress })).min(1),
  }),
]);
export type StepFields = z.infer<typeof stepSchema>;
