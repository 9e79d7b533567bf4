// The data model of SCORM 1.2 RTE 3.4 as a table: access, form, range. Limits are as written, enforced.

export interface ElementRule12 {
  readonly access: "read" | "write" | "both";
  readonly form?: RegExp;
  readonly inRange?: (value: string) => boolean;
}

const upTo = (length: number) => new RegExp(`^[\\s\\S]{0,${length}}$`);
/** CMIIdentifier: no white space, printable ASCII. */
const identifier = /^[\x21-\x7e]{1,255}$/;
/** CMITimespan. */
const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
/** CMIDecimal or blank. */
const decimal = /^-?\d+(\.\d+)?$|^$/;
const score: ElementRule12 = {
  access: "both",
  form: decimal,
  inRange: (value) => value === "" || (Number(value) >= 0 && Number(value) <= 100),
};
/** CMISInteger within a range. */
const integer = (lowest: number, highest: number): ElementRule12 => ({
  access: "both",
  form: /^-?\d+$/,
  inRange: (value) => Number(value) >= lowest && Number(value) <= highest,
});

export const rules12: Readonly<Record<string, ElementRule12>> = {
  "cmi.core.student_id": { access: "read" },
  "cmi.core.student_name": { access: "read" },
  "cmi.core.lesson_location": { access: "both", form: upTo(255) },
  "cmi.core.credit": { access: "read" },
  "cmi.core.lesson_status": { access: "both", form: /^(passed|completed|failed|incomplete|browsed)$/ },
  "cmi.core.entry": { access: "read" },
  "cmi.core.score.raw": score,
  "cmi.core.score.min": score,
  "cmi.core.score.max": score,
  "cmi.core.total_time": { access: "read" },
  "cmi.core.lesson_mode": { access: "read" },
  "cmi.core.exit": { access: "write", form: /^(time-out|suspend|logout|)$/ },
  "cmi.core.session_time": { access: "write", form: timespan },
  "cmi.suspend_data": { access: "both", form: upTo(4096) },
  "cmi.launch_data": { access: "read" },
  "cmi.comments": { access: "both", form: upTo(4096) },
  "cmi.comments_from_lms": { access: "read" },
  "cmi.student_data.mastery_score": { access: "read" },
  "cmi.student_data.max_time_allowed": { access: "read" },
  "cmi.student_data.time_limit_action": { access: "read" },
  "cmi.student_preference.audio": integer(-1, 100),
  "cmi.student_preference.language": { access: "both", form: upTo(255) },
  "cmi.student_preference.speed": integer(-100, 100),
  "cmi.student_preference.text": integer(-1, 1),
};

/** What `_children` answers. */
export const children12: Readonly<Record<string, string>> = {
  "cmi.core": "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
  "cmi.core.score": "raw,min,max",
  "cmi.student_data": "mastery_score,max_time_allowed,time_limit_action",
  "cmi.student_preference": "audio,language,speed,text",
  "cmi.interactions": "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
};

const choice = /^([a-z0-9](,[a-z0-9])*)?$/;
/** The form of responses and patterns by type (RTE 3.4.2.7, CMIFeedback). */
export const feedback12: Readonly<Record<string, RegExp>> = {
  "true-false": /^[01tf]$/i,
  choice,
  "fill-in": upTo(255),
  likert: /^[a-z0-9]?$/,
  matching: /^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/,
  numeric: /^-?\d+(\.\d+)?$/,
  performance: upTo(255),
  sequencing: choice,
};

/** `cmi.interactions.n`, all of it write-only. */
export const interactionRules12: Readonly<Record<string, RegExp>> = {
  id: identifier,
  type: /^(true-false|choice|fill-in|matching|performance|likert|sequencing|numeric)$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  weighting: /^-?\d+(\.\d+)?$/,
  result: /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/,
  latency: timespan,
};

/** RTE 3.3.5. */
export const errorStrings12: Readonly<Record<string, string>> = {
  "0": "No error",
  "101": "General exception",
  "201": "Invalid argument error",
  "202": "Element cannot have children",
  "203": "Element not an array. Cannot have count",
  "301": "Not initialized",
  "401": "Not implemented error",
  "402": "Invalid set value, element is a keyword",
  "403": "Element is read only",
  "404": "Element is write only",
  "405": "Incorrect Data Type",
};
