package batch

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/templates"
)

const alike = `{"formatVersion": 1, "case": {"id": "A-1"}, "employee": {"bsn": "999991772"}}
{"formatVersion": 1, "case": {"id": "A-2"}, "employee": {"name": {"lastName": "Bos"}, "dateOfBirth": "1980-01-02"}}
{"formatVersion": 1, "case": {"id": "A-3"}, "employee": {"bsn": "99999177", "phone": "1"}}
{"formatVersion": 1, "case": {"id": "A-4"}, "employee": {"name": {"lastName": "bos"}, "dateOfBirth": "1980-01-02"}, "applications": 7}
{"formatVersion": 1, "case": {"id": "A-5"}, "employee": {"name": {"lastName": "Bos"}, "dateOfBirth": "1980-01-03"}}
{"formatVersion": 1, "case": {"id": "A-6"}, "employee": {"bsn": "999991772"}}
`

// TestBothOfTwoAreRefused looks first, and knows so of the second when the first
// comes: also when that cannot be read.
func TestBothOfTwoAreRefused(t *testing.T) {
	var twins Twins
	for e := range casefile.Heads("x.jsonl", strings.NewReader(alike)) {
		twins.Add(e)
	}
	var got []string
	for e, err := range twins.Apart(casefile.Read("x.jsonl", strings.NewReader(alike))) {
		id := "-"
		if e != nil {
			id = e.Case.Case.ID
		}
		if err != nil {
			id += " " + strings.Split(err.Error(), "\n")[0]
		}
		got = append(got, id)
	}
	want := []string{
		"A-1 x.jsonl:1:65 /employee/bsn: dit BSN staat ook in x.jsonl:6:65 /employee/bsn",
		"A-2 x.jsonl:2:66 /employee/name: deze werknemer (naam en geboortedatum) staat ook in x.jsonl:4:66 /employee/name",
		"- x.jsonl:3:65 /employee/bsn: dit BSN kan niet kloppen: het voldoet niet aan de elfproef",
		"- x.jsonl:4:133 /applications: hier hoort een lijst tussen [ en ], en er staat een getal",
		"A-5",
		"A-6 x.jsonl:6:65 /employee/bsn: dit BSN staat ook in x.jsonl:1:65 /employee/bsn",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestNoReportTakesTheNameOfAnother gives two progress reports one number, and asks
// that neither is made, as a draft either.
func TestNoReportTakesTheNameOfAnother(t *testing.T) {
	data, err := os.ReadFile("../../fixtures/ok/devries.json")
	if err != nil {
		t.Fatal(err)
	}
	const second = "\"number\": 2,\n      \"periodFrom\""
	if !bytes.Contains(data, []byte(second)) {
		t.Fatal("no second report in the fixture")
	}
	data = bytes.Replace(data, []byte(second), []byte(strings.Replace(second, "2", "1", 1)), 1)
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, draft := range []bool{false, true} {
		p := Printer{Press: press, Workers: 1, Dry: true, Pick: func(c *cases.Case) (wanted []Wanted, why string) {
			for _, r := range facts.Reports(c, calendar.Of(2026, 11, 5), draft) {
				wanted = append(wanted, Wanted{Report: r})
			}
			return wanted, ""
		}}
		refused := 0
		err := p.Run(t.Context(), casefile.Read("x.json", bytes.NewReader(data)), func(r Result) error {
			if r.Err != nil {
				if r.Report.Slug() != "voortgang-01" || !strings.Contains(r.Err.Error(), "krijgt ook de naam") {
					t.Errorf("%s: %v", r.Report.Slug(), r.Err)
				}
				refused++
			}
			return nil
		})
		if err != nil || refused != 2 {
			t.Errorf("draft %t: %d refused, %v; want both", draft, refused, err)
		}
	}
}

func TestPeopleAndNumbersAreTheSameHoweverWritten(t *testing.T) {
	const file = `{"formatVersion": 1, "case": {"id": "A-1"}, "employee": {"name": {"initials": "R.J.", "lastName": "Bos"}, "dateOfBirth": "1980-01-02"}}
{"formatVersion": 1, "case": {"id": "A-2"}, "employee": {"name": {"initials": "R J", "lastName": "Bos"}, "dateOfBirth": "1980-01-02"}}
{"formatVersion": 1, "case": {"id": "B-1"}}
{"formatVersion": 1, "case": {"id": "b-1"}}
`
	var twins Twins
	for e := range casefile.Heads("x.jsonl", strings.NewReader(file)) {
		twins.Add(e)
	}
	want := []string{"staat ook in x.jsonl:2:", "staat ook in x.jsonl:1:", "alleen de hoofdletters anders", "verschillen alleen in hoofdletters"}
	for e, err := range twins.Apart(casefile.Read("x.jsonl", strings.NewReader(file))) {
		if e == nil || err == nil || !strings.Contains(err.Error(), want[0]) {
			t.Errorf("got %v with %v, want %s", e, err, want[0])
		}
		want = want[1:]
	}
}

func TestUnreadCaseIsKnownByItsNumber(t *testing.T) {
	for _, err := range casefile.Read("x.json", strings.NewReader(`{"formatVersion": 1, "case": {"id": "A-1"}, "employe": {}}`)) {
		if got := new(Keeper).caseOf(&Result{Err: err}); got.ID != "A-1" {
			t.Errorf("got %q", got.ID)
		}
	}
}
