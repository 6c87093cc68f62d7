package reports_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/privacy"
	"spoor2/reports/proof"
)

// leaky is a case with a BSN in its texts, in the ways people write it.
func leaky(t *testing.T) *cases.Case {
	t.Helper()
	c := readFile(t, "ok/devries.json")[0]
	c.Employee.Phone = "999900018"
	c.Vision.Employee += " Haar BSN is 9999.00.018."
	c.Contacts[0].Purpose += " Bekend onder 999900018, en ook 9999 00 018."
	c.Contacts[0].Outcome += " Kenmerk 999900018, polis ９９９９０００１８, btw NL999900018B01."
	c.Milestones[0].DocumentRef = "UWV-999900018"
	for i := range c.Documents {
		if c.Documents[i].ID == "VR2" {
			c.Documents[i].ID = "VR2-9999.00.018"
		}
	}
	for i := range c.Signatures {
		if c.Signatures[i].Document == "VR2" {
			c.Signatures[i].Document = "VR2-9999.00.018"
		}
	}
	c.Applications[0].VacancyURL = "https://example.org/?bsn=999900018&reden=ziek"
	for i := range c.Reports {
		c.Reports[i].Summary += " Burgerservicenummer: 99990001 8."
		c.Reports[i].Findings += "\n\n- sofinummer 999900018"
	}
	return c
}

// digits are the digits of a text.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

func TestDraftsNeverHoldABSN(t *testing.T) {
	p, c := press(t), leaky(t)
	before := leaky(t)
	masked := 0
	for _, j := range jobsOfCases(t, "ok/devries.json", []*cases.Case{c}, true) {
		doc := print(t, p, j)
		read, err := proof.Check(doc.PDF)
		if err != nil {
			t.Fatal(err)
		}
		said, source := "", sourceOf(t, doc)
		for _, page := range read.Pages {
			for _, text := range page.Texts {
				said += text.Words
			}
		}
		merged, err := p.Merge(j.c, j.r)
		if err != nil {
			t.Fatal(err)
		}
		for where, text := range map[string]string{"paper": said, "source": string(source), "Markdown": string(merged)} {
			if strings.Contains(digits(text), "999900018") {
				t.Errorf("%v: the BSN is in the %s", j, where)
			}
			masked += strings.Count(text, "[nummer verwijderd]")
		}
		again := readCases(t, "bron.json", source)
		made := facts.Reports(again[0], j.r.Date, true)
		if back := print(t, p, job{j.file, again[0], made[0]}); !bytes.Equal(back.PDF, doc.PDF) {
			t.Errorf("%v: its source gives another file", j)
		}
	}
	if masked < 10 {
		t.Errorf("only %d numbers were masked", masked)
	}
	if !reflect.DeepEqual(c, before) {
		t.Error("the case was changed")
	}
}

func TestOnlyNumbersInDraftsAreMasked(t *testing.T) {
	p := press(t)
	for _, draft := range []bool{false, true} {
		c := readFile(t, "ok/devries.json")[0]
		if !draft {
			c = leaky(t)
		}
		for _, j := range jobsOfCases(t, "ok/devries.json", []*cases.Case{c}, draft) {
			if text, err := p.Merge(j.c, j.r); err != nil || bytes.Contains(text, []byte("nummer verwijderd")) {
				t.Errorf("%v as a draft (%v): something is masked, %v", j, draft, err)
			}
			if safe, r := reports.Masked(j.c, j.r); safe != j.c || r.Texts != j.r.Texts {
				t.Errorf("%v as a draft (%v): the case was copied", j, draft)
			}
		}
	}
}

// TestNumbersAreThoseOfTheRule asks that no text is passed over that the rule reads.
func TestNumbersAreThoseOfTheRule(t *testing.T) {
	for text, want := range map[string]int{
		"BSN 999900018": 1, "9999.00.018": 1, "999 / 900 / 018": 0, "999\u00a0900\u00a0018": 1, "999‑900‑018": 1, "op 12-03-2026 999900018 en 9999 00 018": 2,
		"burgerservicenummer: 10000008": 1, "BSN 123456789": 1, "pas_999900018_kopie": 1, "4 dagen van 6 uur in week 12 en 13 van 2026": 0,
	} {
		rule := privacy.Lint(privacy.Field{Kind: privacy.Identity}, text)
		if got := reports.Numbers(text); len(got) != want || len(rule) != want {
			t.Errorf("%q: got %d, by the rule %d, want %d", text, len(got), len(rule), want)
		}
	}
}
