import { Hono } from "hono";
import type { Context } from "hono";
import { findPackage, readCatalogue } from "./catalogue-file.ts";
import { launchRun, newHeld } from "./launch-run.ts";
import { defaultOptions, masteryScoreOf, readLaunchOptions } from "./launch-options.ts";
import { openListed } from "./open-listed.ts";
import type { PreviewState } from "./preview-state.ts";
import { lrsOf } from "./run.ts";
import type { LaunchOptions, Run } from "./run.ts";
import { toRunView } from "./run-view.ts";
import type { RunView } from "./run-view.ts";
import { commitScorm, readCommit } from "./scorm-commit.ts";

/** What the run page's script asks for. All answers are JSON. */
export function runRoutes(state: PreviewState): Hono {
  const { store } = state;
  const app = new Hono();
  const view = (c: Context, run: Run): RunView => viewOf(state, run, originOf(c));
  const noSuchRun = (c: Context): Response => c.json({ problem: "there is no such run" }, 404);
  /** Changes a run and answers with it; another request may have removed it meanwhile. */
  const changed = (c: Context, id: string, change: (run: Run) => Run): Response => {
    const run = store.change(id, change);
    return run ? c.json(view(c, run)) : noSuchRun(c);
  };
  const withRun = (answer: (c: Context, run: Run) => Response | Promise<Response>) => (c: Context) => {
    const run = store.find(c.req.param("run") ?? "");
    return run ? answer(c, run) : noSuchRun(c);
  };

  app.get(
    "/:run",
    withRun((c, run) => (c.req.query("after") === String(run.revision) ? c.body(null, 204) : c.json(view(c, run)))),
  );
  app.post(
    "/:run/sessions",
    withRun((c, run) => {
      const content = openListed(state, run.file);
      if ("problems" in content) return c.json({ problem: content.problems.join("; ") }, 409);
      const ticket = launchRun(state, run, content.manifest, originOf(c));
      return c.json(ticket, "problem" in ticket ? 409 : 200);
    }),
  );
  app.post(
    "/:run/sessions/:session/commit",
    withRun(async (c, run) => {
      const commit = readCommit(await readJson(c));
      if (!commit) return c.json({ result: "false", errorCode: 101, problem: "not a commit" }, 400);
      let refused: string | undefined;
      const kept = store.change(run.id, (current) => {
        if (!("cmi" in current.held)) return current;
        const next = commitScorm(current, current.held, c.req.param("session") ?? "", commit);
        if (!("refused" in next)) return next;
        refused = next.refused;
        return current;
      });
      if (!kept) return noSuchRun(c);
      return refused === undefined
        ? c.json({ result: "true", errorCode: 0 })
        : c.json({ result: "false", errorCode: 101, problem: refused }, 409);
    }),
  );
  app.post(
    "/:run/options",
    withRun(async (c, run) => {
      const options = readLaunchOptions(await readJson(c));
      if ("problems" in options) return c.json({ problem: options.problems.join("; ") }, 400);
      return changed(c, run.id, (current) => ({ ...current, options }));
    }),
  );
  app.post(
    "/:run/reset",
    withRun((c, run) =>
      changed(c, run.id, (current) => ({ ...current, sessions: [], log: [], held: newHeld(run.held.standard, state.newId) })),
    ),
  );
  app.post(
    "/:run/key",
    withRun((c, run) => changed(c, run.id, (current) => withKey(current, state.newId))),
  );
  app.post(
    "/:run/attempt",
    withRun((c, run) => c.json({ run: addRun(state, run.file, run.options)?.id ?? run.id })),
  );
  return app;
}

/** A new run of a package, the learner's next attempt at it; undefined where the catalogue has no such package. */
export function addRun(state: PreviewState, file: string, options: LaunchOptions = defaultOptions): Run | undefined {
  const found = findPackage(readCatalogue(state.distDir), file);
  if (!found) return undefined;
  const { id, title, version } = found.course;
  const earlier = state.store.all().filter((run) => run.file === file && run.options.learnerId === options.learnerId);
  const now = state.now();
  return state.store.add({
    format: 1,
    id: state.newId().replaceAll("-", "").slice(0, 16),
    revision: 1,
    file,
    course: { id, title, version },
    attempt: Math.max(0, ...earlier.map((run) => run.attempt)) + 1,
    createdAtMs: now,
    changedAtMs: now,
    options,
    sessions: [],
    log: [],
    held: newHeld(found.item.standard, state.newId),
  });
}

/** Made once, and only where there is something to read with it. */
function withKey(run: Run, newId: () => string): Run {
  if (run.client !== undefined || lrsOf(run.held) === undefined) return run;
  return { ...run, client: { user: "client", password: newId() } };
}

function originOf(c: Context): string {
  return `http://${c.req.header("host") ?? ""}`;
}

function viewOf(state: PreviewState, run: Run, origin: string): RunView {
  const lrs = lrsOf(run.held);
  const brokenLines = state.store.brokenLines(run.id);
  const judged = lrs === undefined ? [] : state.judge(lrs.statements);
  const shared = { judged, hasProfile: state.hasProfile, brokenLines, origin };
  const content = openListed(state, run.file);
  if ("problems" in content) return toRunView(run, { ...shared, problems: content.problems });
  const { manifest } = content;
  const masteryScore = masteryScoreOf(run.options.mastery, "masteryScore" in manifest ? manifest.masteryScore : undefined);
  return toRunView(run, { ...shared, masteryScore, moveOn: manifest.standard === "cmi5" ? manifest.moveOn : undefined, problems: [] });
}

/** The body as JSON whatever its type: a beacon sends text. Undefined where it is none. */
async function readJson(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    return undefined;
  }
}
