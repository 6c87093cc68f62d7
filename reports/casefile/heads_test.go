package casefile

import (
	"bytes"
	"reflect"
	"testing"

	made "spoor2/fixtures"
	"spoor2/reports/cases"
)

// TestHeadsAreThoseOfTheCases compares, of every fixture, the heads with the cases
// that are read whole.
func TestHeadsAreThoseOfTheCases(t *testing.T) {
	inputs := map[string][]byte{}
	for _, path := range append(files(t, "ok/*.json"), files(t, "refused/*.json")...) {
		data := content(t, path)
		inputs[path] = data
		inputs[path+".xlsx"] = workbookOf(t, must(t, path, data))
	}
	for _, path := range files(t, "workbooks/*.txtar") {
		inputs[path+".xlsx"] = made.Workbook(t, content(t, path))
	}
	var lines bytes.Buffer
	if err := made.Caseload(&lines, 24); err != nil {
		t.Fatal(err)
	}
	inputs["caseload.jsonl"] = lines.Bytes()
	for name, data := range inputs {
		heads := map[string]*Entry{}
		for h := range Heads(name, bytes.NewReader(data)) {
			heads[h.Where(idPointer)] = h
		}
		for e, err := range Read(name, bytes.NewReader(data)) {
			if err != nil {
				continue
			}
			h := heads[e.Where(idPointer)]
			if h == nil {
				t.Errorf("%s: no head at %s", name, e.Where(idPointer))
				continue
			}
			want := cases.Case{Case: e.Case.Case, Employee: e.Case.Employee}
			if !reflect.DeepEqual(*h.Case, want) {
				t.Errorf("%s: got %+v of %+v, want those of %+v and nothing else", name, h.Case.Employee, h.Case.Case, e.Case.Case)
			}
			for _, pointer := range []string{bsnPointer, "/employee/name", "/employee/dateOfBirth"} {
				if h.Where(pointer) != e.Where(pointer) {
					t.Errorf("%s: got %s, want %s", name, h.Where(pointer), e.Where(pointer))
				}
			}
		}
	}
}

func TestHeadOfACaseThatCannotBeReadIsWhatFits(t *testing.T) {
	const data = `{"case": {"id": "A-1"}, "employee": {"bsn": 12, "name": {"lastName": "Bos"}}, "applications": 7}
{"case": {"id": 7}}
"geen dossier"
{"applications": [`
	var got []string
	for h := range Heads("zaak.jsonl", bytes.NewReader([]byte(data))) {
		got = append(got, h.Case.Case.ID+" "+h.Case.Employee.Name.LastName)
	}
	if want := []string{"A-1 Bos", " "}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkHeads(b *testing.B) {
	var lines bytes.Buffer
	if err := made.Caseload(&lines, 100); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		for range Heads("x.jsonl", bytes.NewReader(lines.Bytes())) {
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var lines bytes.Buffer
	if err := made.Caseload(&lines, 100); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		must(b, "x.jsonl", lines.Bytes())
	}
}
