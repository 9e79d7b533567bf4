/** Takes down one finding: the clause of xAPI 1.0.3 Data such as `2.4.7`, where, and what is wrong. */
export type Report = (clause: string, path: string, message: string) => void;
