/** A SCORM 1.2 course of one page: opens a session, says what it finds, and does what its buttons say. */
export const scormCourse = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sample</title></head>
<body><main><h1>Sample course</h1>
<p id="entry"></p><p id="state"></p><p id="name"></p>
<button id="answer">Answer</button> <button id="pass">Pass</button> <button id="flood">Flood</button> <button id="set">Set without commit</button>
</main><script src="course.js"></script></body></html>`;

export const scormScript = `
"use strict";
const api = parent !== window && parent.API ? parent.API : opener.API;
const started = Date.now();
const initialized = api.LMSInitialize("");
document.getElementById("entry").textContent = initialized + " " + api.LMSGetValue("cmi.core.entry");
document.getElementById("state").textContent = api.LMSGetValue("cmi.suspend_data");
document.getElementById("name").textContent = api.LMSGetValue("cmi.core.student_name");
if (api.LMSGetValue("cmi.core.lesson_status") === "not attempted") api.LMSSetValue("cmi.core.lesson_status", "incomplete");
api.LMSSetValue("cmi.core.exit", "suspend");
api.LMSCommit("");
const on = (id, run) => document.getElementById(id).addEventListener("click", run);
on("answer", () => {
  const n = api.LMSGetValue("cmi.interactions._count");
  api.LMSSetValue("cmi.interactions." + n + ".id", "q" + n);
  api.LMSSetValue("cmi.interactions." + n + ".type", "choice");
  api.LMSSetValue("cmi.interactions." + n + ".student_response", "b");
  api.LMSSetValue("cmi.interactions." + n + ".result", "wrong");
  api.LMSSetValue("cmi.core.lesson_location", "<img src=x onerror=alert(1)>");
  api.LMSSetValue("cmi.suspend_data", "answers:" + (Number(n) + 1));
  api.LMSCommit("");
});
on("pass", () => {
  api.LMSSetValue("cmi.core.score.min", "0");
  api.LMSSetValue("cmi.core.score.max", "100");
  api.LMSSetValue("cmi.core.score.raw", "90");
  api.LMSSetValue("cmi.core.lesson_status", "passed");
  api.LMSCommit("");
});
on("flood", () => { api.LMSSetValue("cmi.suspend_data", "x".repeat(5000)); api.LMSCommit(""); });
on("set", () => api.LMSSetValue("cmi.suspend_data", "not committed"));
addEventListener("pagehide", () => {
  api.LMSSetValue("cmi.core.session_time", "00:00:07");
  api.LMSSetValue("cmi.core.lesson_location", "left");
  api.LMSFinish("");
});
`;
