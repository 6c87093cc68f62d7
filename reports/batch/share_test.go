package batch

import (
	"bytes"
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"testing"

	"spoor2/fixtures"
	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/manifest"
	"spoor2/templates"
)

// mangled are files of cases of which many are broken, each in one of the ways in
// which files are: some lose their number by it, some the rest of the file.
func mangled(r *rand.Rand) map[string]string {
	files := map[string]string{}
	for _, name := range []string{"a.json", "b.jsonl", "c.json", "odd\x1b\xe9.json"}[:1+r.IntN(4)] {
		var all []string
		for i := range 1 + r.IntN(12) {
			id := fmt.Sprintf("%d-%02d", r.IntN(3), i)
			c := `{"formatVersion": 1, "case": {"id": "` + id + `"}, "trajectory": {"startDate": "2026-03-02"}}`
			switch r.IntN(12) {
			case 0:
				c = strings.Replace(c, "2026-03-02", "2026-31-12", 1)
			case 1:
				c = strings.Replace(c, `"id"`, `"ip"`, 1)
			case 2:
				c = strings.Replace(c, id, "../"+id, 1)
			case 3:
				c = strings.Replace(c, `"}`, `}`, 1)
			case 4:
				c = strings.TrimSuffix(c, "}")
			case 5:
				c = "7"
			case 6:
				c = strings.Replace(c, id, "manifest.json", 1)
			}
			all = append(all, c)
		}
		if files[name] = "[" + strings.Join(all, ",\n") + "]"; strings.HasSuffix(name, "l") {
			files[name] = strings.Join(all, "\n")
		}
	}
	files["boek.xlsx"] = strayBook
	if r.IntN(4) == 0 {
		files["leeg.json"] = ""
	}
	return files
}

// strayBook has two cases and rows of cases that it does not have.
var strayBook string

const strayBookSheets = `-- Dossiers --
Dossiernummer,Formaatversie,Achternaam
X-1,#1,Eerste
X-2,#1,Tweede
-- Sollicitaties --
Dossiernummer,Datum,Werkgever
X-1,1-6-2026,Hout B.V.
X-3,1-6-2026,Steen B.V.
,2-6-2026,Staal B.V.
`

// ofShare is the account of a share of files, of which no report is asked.
func ofShare(t *testing.T, press *reports.Press, files map[string]string, shard manifest.Shard) *manifest.Manifest {
	t.Helper()
	names := map[string]string{}
	read := func() iter.Seq2[*casefile.Entry, error] {
		return func(yield func(*casefile.Entry, error) bool) {
			for _, name := range []string{"a.json", "b.jsonl", "boek.xlsx", "c.json", "leeg.json", "odd\x1b\xe9.json"} {
				data, there := files[name]
				if !there {
					continue
				}
				names[casefile.Shown(name)] = "../" + casefile.Shown(name)
				for e, err := range casefile.Read(name, strings.NewReader(data)) {
					if !yield(e, err) {
						return
					}
				}
			}
		}
	}
	var twins Twins
	for e := range read() {
		if e != nil {
			twins.Add(e)
		}
	}
	m := &manifest.Manifest{Tool: "v1", Date: "2026-11-30", Shard: shard.String()}
	k := &Keeper{Folder: Nowhere{}, Name: shard.FileName(), About: m, Names: names}
	if err := k.Look(); err != nil {
		t.Fatal(err)
	}
	p := Printer{Press: press, Workers: 2, Pick: func(*cases.Case) ([]Wanted, string) { return nil, "niets" }}
	if err := p.Run(t.Context(), Share(twins.Apart(read()), shard, names, &m.Read), k.Take); err != nil {
		t.Fatal(err)
	}
	if err := k.Finish(); err != nil {
		t.Fatal(err)
	}
	data, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if m, err = manifest.Decode(data); err != nil {
		t.Fatal(err)
	}
	return m
}

// TestSharesOfBrokenCaseloadsJoin holds that whatever is wrong with files, the
// shares of a run together are the run.
func TestSharesOfBrokenCaseloadsJoin(t *testing.T) {
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	strayBook = string(fixtures.Workbook(t, []byte(strayBookSheets)))
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 1))
		files := mangled(r)
		whole := ofShare(t, press, files, manifest.Shard{})
		var names []string
		var parts []*manifest.Manifest
		n := 1 + r.IntN(7)
		for i := range n {
			shard := manifest.Shard{Index: i + 1, Count: n}
			names, parts = append(names, shard.FileName()), append(parts, ofShare(t, press, files, shard))
		}
		joined, err := manifest.Join(names, parts)
		if err != nil {
			t.Errorf("seed %d, %d shares: %v", seed, n, err)
			continue
		}
		want, _ := whole.Encode()
		if got, _ := joined.Encode(); !bytes.Equal(got, want) {
			t.Errorf("seed %d, %d shares: got\n%s\nwant\n%s", seed, n, got, want)
		}
	}
}

func TestRowsOfNoCaseAreNotCounted(t *testing.T) {
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	strayBook = string(fixtures.Workbook(t, []byte(strayBookSheets)))
	m := ofShare(t, press, map[string]string{"boek.xlsx": strayBook}, manifest.Shard{})
	var tally manifest.Tally
	for _, c := range m.Cases {
		tally.Add(c)
	}
	if m.Read != 2 || tally.Cases() != 2 || tally.Strays != 1 || !strings.Contains(tally.Table("x"), "in 1 bestand regels die bij geen dossier horen") {
		t.Errorf("%d cases read, %d counted, %d strays", m.Read, tally.Cases(), tally.Strays)
	}
}
