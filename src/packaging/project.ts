import { join } from "node:path";

/** Where the parts of packages are found. */
export interface Project {
  readonly root: string;
  /** Courses and message files. */
  readonly contentDir: string;
  /** Holds `entry-<standard>.ts`. */
  readonly playerDir: string;
  /** Style sheets, font and schemas. */
  readonly assetsDir: string;
}

/** The project in the folder `root`, its content replaced by that of another folder where one is given. */
export function projectAt(root: string, contentDir: string = join(root, "src/content")): Project {
  return { root, contentDir, playerDir: join(root, "src/player"), assetsDir: join(root, "assets") };
}
