/** The object that an LMS offers under the name `API` (SCORM 1.2 RTE 3.3). What comes back should be strings; real ones give booleans and null too. */
export interface Scorm12Api {
  LMSInitialize(parameter: ""): unknown;
  LMSFinish(parameter: ""): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: ""): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
  LMSGetDiagnostic(code: string): unknown;
}
