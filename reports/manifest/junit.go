package manifest

import (
	"encoding/xml"
	"fmt"
	"strings"
)

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string    `xml:"classname,attr"`
	Name    string    `xml:"name,attr"`
	Failure *junitWhy `xml:"failure,omitempty"`
	Error   *junitWhy `xml:"error,omitempty"`
	Skipped *junitWhy `xml:"skipped,omitempty"`
}

type junitWhy struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// JUnit gives the account as a test report that build servers show: a test a
// document, or a case without. What is not due, still to be written, or left alone since
// somebody signed it is skipped, what was refused or is unreadable fails, what could
// not be kept is an error, and so is that the run was broken off.
func (m *Manifest) JUnit() ([]byte, error) {
	m.Sort()
	suite := junitSuite{Name: strings.TrimSpace("spoor2 " + m.Month)}
	for i := range m.Cases {
		c := &m.Cases[i]
		if len(c.Documents) == 0 {
			suite.add(junitCase{Class: c.Label(), Name: "dossier"}, c.State, c.Reason, nil)
		}
		for _, d := range c.Documents {
			suite.add(junitCase{Class: c.Label(), Name: d.File}, d.State, d.Reason, append(d.Missing, d.Findings...))
		}
	}
	if m.Interrupted {
		why := &junitWhy{Message: "afgebroken: wat nog niet aan de beurt was, staat hier niet"}
		suite.Cases = append(suite.Cases, junitCase{Class: suite.Name, Name: "afgebroken", Error: why})
		suite.Tests, suite.Errors = suite.Tests+1, suite.Errors+1
	}
	body, err := xml.MarshalIndent(suite, "", " ")
	return fmt.Appendf(nil, "%s%s\n", xml.Header, body), err
}

func (s *junitSuite) add(c junitCase, state State, reason string, lines []string) {
	why := &junitWhy{Message: strings.TrimSuffix(state.Word()+": "+reason, ": "), Text: strings.Join(lines, "\n")}
	s.Tests++
	switch state {
	case NotDue, Unwritten, Edited:
		c.Skipped = why
		s.Skipped++
	case Refused, Unreadable:
		c.Failure = why
		s.Failures++
	case Unsaved:
		c.Error = why
		s.Errors++
	}
	s.Cases = append(s.Cases, c)
}
