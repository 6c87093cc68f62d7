package batch

import (
	"strings"
	"testing"

	"spoor2/reports/casefile"
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
