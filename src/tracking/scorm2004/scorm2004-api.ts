/** The object that an LMS offers under the name `API_1484_11` (SCORM 2004 4th RTE 3.1). What comes back should be strings; real ones give booleans and null too. */
export interface Scorm2004Api {
  Initialize(parameter: ""): unknown;
  Terminate(parameter: ""): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(parameter: ""): unknown;
  GetLastError(): unknown;
  GetErrorString(code: string): unknown;
  GetDiagnostic(code: string): unknown;
}
