package findings_test

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"regexp"
	"testing"

	"spoor2/reports/casefile"
	"spoor2/reports/check"
)

// TestSARIFHoldsTogether is about what the schema of SARIF asks (sections 3.19,
// 3.27 and 3.49 of the standard), and what it cannot ask.
func TestSARIFHoldsTogether(t *testing.T) {
	r := run(t, "refused/elamrani.json", "2026-11-13")
	r.Unread = []casefile.Problem{{Place: "a.json:1:2", Message: "onleesbaar"}}
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct {
						ID                   string
						DefaultConfiguration struct{ Level string }
						Help                 struct{ Text string }
					}
				}
			}
			Invocations []struct {
				ExecutionSuccessful *bool
			}
			Results []struct {
				RuleID    string
				RuleIndex *int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{ StartLine, StartColumn int }
					}
				}
				PartialFingerprints map[string]string
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, "sarif", r)), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("version %q, %d runs", log.Version, len(log.Runs))
	}
	one := log.Runs[0]
	rules := one.Tool.Driver.Rules
	if len(rules) != len(check.Rules()) || one.Tool.Driver.Name != "spoor2" {
		t.Errorf("%d rules of %q", len(rules), one.Tool.Driver.Name)
	}
	if len(one.Invocations) != 1 || one.Invocations[0].ExecutionSuccessful == nil || *one.Invocations[0].ExecutionSuccessful {
		t.Error("a case that could not be read does not show")
	}
	if len(one.Results) != len(r.Cases[0].Findings) {
		t.Errorf("%d results for %d findings", len(one.Results), len(r.Cases[0].Findings))
	}
	levels := regexp.MustCompile("^(error|warning|note)$")
	seen := map[string]bool{}
	for _, x := range one.Results {
		if x.RuleIndex == nil || rules[*x.RuleIndex].ID != x.RuleID {
			t.Errorf("%s has the index of another rule", x.RuleID)
		}
		print := x.PartialFingerprints["spoor2/v1"]
		if seen[print] || len(print) != 32 {
			t.Errorf("%s: the fingerprint %q is not its own", x.RuleID, print)
		}
		seen[print] = true
		if !levels.MatchString(x.Level) || x.Message.Text == "" || len(x.Locations) != 1 {
			t.Errorf("%s: level %q, %d locations", x.RuleID, x.Level, len(x.Locations))
		}
		at := x.Locations[0].PhysicalLocation
		if u, err := url.Parse(at.ArtifactLocation.URI); err != nil || u.IsAbs() || at.Region == nil || at.Region.StartLine < 1 || at.Region.StartColumn < 1 {
			t.Errorf("%s is at %+v", x.RuleID, at)
		}
	}
	for _, rule := range rules {
		if !levels.MatchString(rule.DefaultConfiguration.Level) || rule.Help.Text == "" {
			t.Errorf("rule %s lacks a level or help", rule.ID)
		}
	}
}

func TestSARIFWritesFilesAsURIs(t *testing.T) {
	r := run(t, "ok/yilmaz.json", "2026-11-20")
	for file, want := range map[string]string{
		"zaken/a b%.json":   "zaken/a%20b%25.json",
		"/werk/zaak.xlsx":   "file:///werk/zaak.xlsx",
		`C:\werk\zaak.xlsx`: "file:///C:/werk/zaak.xlsx",
		"één:twee.json":     "./%C3%A9%C3%A9n:twee.json",
	} {
		r.Cases[0].File = file
		var log struct {
			Runs []struct {
				Results []struct {
					Locations []struct {
						PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
					}
				}
			}
		}
		if err := json.Unmarshal([]byte(written(t, "sarif", r)), &log); err != nil {
			t.Fatal(err)
		}
		if got := log.Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%s: got %s, want %s", file, got, want)
		}
	}
}

// TestJUnitAddsUp asks what both schemas of JUnit ask, and that the numbers are
// those of the cases.
func TestJUnitAddsUp(t *testing.T) {
	type test struct {
		Name      string    `xml:"name,attr"`
		Classname string    `xml:"classname,attr"`
		Time      string    `xml:"time,attr"`
		Skipped   *struct{} `xml:"skipped"`
		Error     *struct{} `xml:"error"`
		Failure   *struct {
			Type string `xml:"type,attr"`
		} `xml:"failure"`
	}
	var suites struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []struct {
			Name      string `xml:"name,attr"`
			ID        int    `xml:"id,attr"`
			Timestamp string `xml:"timestamp,attr"`
			Tests     int    `xml:"tests,attr"`
			Failures  int    `xml:"failures,attr"`
			Errors    int    `xml:"errors,attr"`
			Cases     []test `xml:"testcase"`
		} `xml:"testsuite"`
	}
	r := run(t, "refused/elamrani.json", "2026-11-13")
	r.Cases = append(r.Cases, run(t, "ok/yilmaz.json", "2026-11-20").Cases...)
	r.Unread = []casefile.Problem{{Place: "a.json:1:2", Message: "onleesbaar"}}
	if err := xml.Unmarshal([]byte(written(t, "xml", r)), &suites); err != nil {
		t.Fatal(err)
	}
	if len(suites.Suites) != 3 {
		t.Fatalf("%d suites, want one a case and one for what could not be read", len(suites.Suites))
	}
	stamp := regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$`)
	for i, s := range suites.Suites {
		failures, errors := 0, 0
		for _, c := range s.Cases {
			if c.Failure != nil {
				failures++
			}
			if c.Error != nil {
				errors++
			}
			if c.Name == "" || c.Classname == "" || c.Time == "" || c.Failure != nil && c.Failure.Type == "" {
				t.Errorf("%s: the test %q lacks something", s.Name, c.Name)
			}
		}
		if s.ID != i || !stamp.MatchString(s.Timestamp) || s.Tests != len(s.Cases) || s.Failures != failures || s.Errors != errors {
			t.Errorf("suite %d: %s, %d tests, %d failures, %d errors", i, s.Timestamp, s.Tests, s.Failures, s.Errors)
		}
	}
	if bad, fair := suites.Suites[0], suites.Suites[1]; bad.Failures == 0 || fair.Failures != 0 || fair.Tests != len(check.Rules()) {
		t.Errorf("%d and %d failures in %d tests", bad.Failures, fair.Failures, fair.Tests)
	}
}
