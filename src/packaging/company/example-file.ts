/**
 * A company file to start from: every field with its default, in comments that say what it decides. What has no default is commented out,
 * with an example.
 */
export function exampleFile(schemaPath: string): string {
  return `# yaml-language-server: $schema=${schemaPath}
# The company file: what your company says and decides for all courses. Every field may be left out; these are the defaults.
# Check it: recourse check --config recourse.config.yaml      Build with it: recourse build --config recourse.config.yaml

# Whose course it is. Colours need a contrast of 4.5:1; a colour that has too little is refused with the nearest that has enough.
brand: {}
#  name: Harbour House                 # in the header and on the certificate
#  logo: logo.svg                      # .svg, .png, .jpg or .webp, at most 60 KB, seen from this file
#  colour: "#1d4a5c"                   # links and buttons on light paper
#  colourOnDark: "#8fc7da"             # its twin for the dark scheme; left out, a lighter shade of colour

# Your own words. one and many are enough; a (with its article), of and ofMany (possessives) follow unless you give them.
terms:
  customer: { one: customer, many: customers, a: a customer, of: customer’s, ofMany: customers’ }
  company: { one: company, many: companies, a: a company, of: company’s, ofMany: companies’ }
  manager: { one: manager, many: managers, a: a manager, of: manager’s, ofMany: managers’ }

# Your own texts where lessons speak of these, in Markdown; links may begin with https://, mailto: or tel:. What you leave out shows a general text.
policies: {}
#  authority: |                        # who may decide what
#    Up to **50 euros** you decide alone. Above that ask the shift lead, [at extension 12](tel:+4930123412).
#  remedies: |                         # what may be offered
#  abuse: |                            # insults and threats
#  harassment: |
#  self-harm: |                        # somebody speaks of harming themselves
#  contacts: |                         # whom to reach, for what, and when

# Other words for the interface, by their keys in src/content/messages/en.yaml.
labels: {}
#  test.title: The check

# The test, in place of each course's own rules. An LMS's pass mark wins over this one.
test:
#  masteryScore: 0.8                   # 0 to 1; left out, each course's own
#  attempts: 3                         # 1 to 9; left out, each course's own
#  opens: after-lessons                # or always; left out, each course's own
  retakeAfterPass: true                # whether somebody who has passed may take it again
  remediation: false                   # true: after a failed test the lessons of its weak parts come first
  waitHours: 0                         # 0 to 168: so many hours after a failed test the next one opens
  confidence: false                    # true: under each answer learners may say how sure they are; never scored
  review: full                         # afterwards: full (each question with the reasons), marks (right or not), none (the score alone)

# When a course counts as done, and what the LMS is told. docs/company.md has the table.
completion:
  by: test                             # pages, test or both
  statuses: passed-incomplete          # or passed-failed, completed-incomplete, completed-failed
  scoreOnCompletion: false             # true: 100 points when the pages are done; only with by: pages, only in SCORM
  score: best                          # or last, where several tests were taken

# A page to print for who has passed. Never the only proof: the LMS has the record.
certificate: false

# Questions before the lessons: who shows a part may skip to its practice. false takes them out of every course.
precheck: true

# Films of your own in place of a scene's drawn people, by the id of the scene. Captions are needed; transcript and notes stay.
videos: {}
#  open-scene:
#    file: films/opening.mp4           # .mp4 or .webm, better below 25 MB
#    captions:
#      - { file: films/opening.en.vtt, language: en, label: English }
#    transcript: |                     # only where other things are said than in the scene
#      **Ms Vidal:** …

# Whether learners are asked, once the course is behind them, what they can now do and what stands in the way. docs/reaction-form.md says more.
reaction:
  mode: off                            # or link, anonymous, confidential
#  survey: https://survey.example/s    # link: your own survey, opened in a new window
#  endpoint: https://react.example/xapi # anonymous: an xAPI endpoint kept for this alone
#  key: writer                         # anonymous: its credential, which everybody can read in the package: it may write and nothing else
#  secret: only-writes
#  seenBy: the training team           # confidential: who can see the answers; cmi5 and xAPI only
#  text: false                         # anonymous, confidential: whether learners may add words of their own

# Who hears what people count in a form on the job, in courses whose pages have one. docs/behaviour-forms.md says more.
behaviour:
  mode: off                            # off: it stays in the learner's browser. Or anonymous, confidential
#  seenBy: the training team           # anonymous, confidential: who can see the answers
#  endpoint: https://counts.example/xapi # anonymous: an xAPI endpoint kept for this alone
#  key: counter                        # anonymous: its credential, which everybody can read in the package: it may write and nothing else
#  secret: only-writes
#  cohort: NORTH24                     # the code of the group that gets these packages; left out, everybody types theirs
#  roles: [counter, telephone]         # what a form about others may be for; left out, the role is typed

tracking:
  commitSeconds: 15                    # 5 to 300: savings are never closer than this, but for a test handed in and leaving
  interactions: 250                    # SCORM: no more than these; past it the turns of conversations are left out, never the test's answers
#  behaviourReporting: run             # full, run or off; left out, run in SCORM and full in cmi5 and xAPI
`;
}
