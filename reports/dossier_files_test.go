package reports_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

// attached lists the files in a PDF by name, with their kind and what they are to
// it.
func attached(t *testing.T, file []byte) map[string]string {
	t.Helper()
	all := map[string]string{}
	u := unpack(t, file)
	for _, o := range u {
		if !strings.Contains(o.dict, "/Type/Filespec") {
			continue
		}
		name := regexp.MustCompile(`/UF ?(\([^)]*\)|<[^>]*>)`).FindStringSubmatch(o.dict)[1]
		relation := regexp.MustCompile(`/AFRelationship/(\w+)`).FindStringSubmatch(o.dict)[1]
		n, _ := strconv.Atoi(regexp.MustCompile(`/EF<</F (\d+) 0 R`).FindStringSubmatch(o.dict)[1])
		mime := regexp.MustCompile(`/Subtype/(\S+?)[/<]`).FindStringSubmatch(u[n].dict)[1]
		all[strings.Trim(name, "()<>")] = relation + " " + strings.ReplaceAll(mime, "#2F", "/")
	}
	return all
}

func TestDossierCarriesSourcesAndAnnexes(t *testing.T) {
	p := press(t)
	b := binderOf(t, "ok/yilmaz.json", false)
	want := map[string]string{
		"bron-trajectplan.json": "Source application/json", "bron-voortgang-01.json": "Source application/json",
		"bron-voortgang-02.json": "Source application/json", "bron-voortgang-03.json": "Source application/json",
		"stuk 1.pdf": "Supplement application/pdf",
	}
	if got := attached(t, b.print(t, p).PDF); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	p.NoSource = true
	if got := attached(t, b.print(t, p).PDF); fmt.Sprint(got) != "map[stuk 1.pdf:Supplement application/pdf]" {
		t.Errorf("without sources: got %v", got)
	}
}

func TestNamesOfAnnexes(t *testing.T) {
	given := []string{
		"../../geheim/plan.pdf", `C:\map\Plan.PDF`, "plan.pdf", "CON.docx", "bron-trajectplan.json", "", "文字.pdf", "a<b>|c?.png",
		"  spatie .jpeg. ", "regel\neinde.txt", strings.Repeat("é", 300) + ".docx", "zonder-einde", ".pdf", "nul", "stuk\u200b.pdf", "\xff\xfe.pdf",
		"dhr. " + strings.Repeat("x", 300),
	}
	b := binderOf(t, "ok/janssen.json", false)
	b.annexes = nil
	for i, name := range given {
		b.annexes = append(b.annexes, reports.Annex{Title: fmt.Sprint("Stuk ", i+1), Name: name, Data: []byte("x")})
	}
	d := b.print(t, press(t))
	got := attached(t, d.PDF)
	if len(got) != len(given)+len(b.docs) {
		t.Errorf("%d annexes and %d sources are %d files", len(given), len(b.docs), len(got))
	}
	for _, want := range []string{"plan.pdf", "Plan-2.PDF", "plan-3.pdf", "bijlage-CON.docx", "bijlage-bron-trajectplan.json", "bijlage-6", "a_b__c_.png", "spatie .jpeg", "regel_einde.txt", "zonder-einde", "bijlage-nul"} {
		if got[want] == "" {
			t.Errorf("there is no %q in %v", want, got)
		}
	}
	if got["Plan-2.PDF"] != "Supplement application/pdf" || got["zonder-einde"] != "Supplement application/octet-stream" {
		t.Errorf("kinds: %v", got)
	}
	text := loose(said(readBack(t, d.PDF), d.Parts[len(d.Parts)-1].From, d.Pages))
	for name := range got {
		if n := utf8.RuneCountInString(name); n > 100 && !strings.HasPrefix(name, "FEFF") {
			t.Errorf("%q has %d letters", name, n)
		}
		if !strings.HasPrefix(name, "bron-") && !strings.HasPrefix(name, "FEFF") && !strings.Contains(text, loose([]byte(name))) {
			t.Errorf("the list does not name %q", name)
		}
	}
}

// TestHardDossiers binds what no one hopes to have; each is proved.
func TestHardDossiers(t *testing.T) {
	p := press(t)
	for name, change := range map[string]func(*binder){
		"forty annexes": func(b *binder) {
			for i := range 40 {
				b.annexes = append(b.annexes, reports.Annex{
					Title: fmt.Sprintf("Bijlage **%d** | ::: table, `met` een [heel](#x) lange titel die over meer regels loopt omdat hij zo lang is \\", i),
					Name:  strings.Repeat("lang", i) + "|.jpeg", Data: []byte{1}, Document: []string{"TP", "VR2", "XX", ""}[i%4],
				})
			}
		},
		"nothing of the annexes": func(b *binder) {
			b.annexes = []reports.Annex{{}, {Title: "Leeg", Name: "leeg.pdf", Data: []byte{}}}
		},
		"many applications": func(b *binder) {
			for i := range 120 {
				a := b.c.Applications[i%34]
				a.Date = a.Date.AddDays(-i)
				b.c.Applications = append(b.c.Applications, a)
			}
		},
		"own system of six phases": func(b *binder) {
			b.c.Trajectory.PhaseSystem = "Zes stappen naar werk"
			start := b.c.Trajectory.StartDate
			b.c.Phases = nil
			for i := range 6 {
				b.c.Phases = append(b.c.Phases, cases.Phase{ID: fmt.Sprint("S", i+1), Name: fmt.Sprintf("Stap %d naar een passende en duurzame plek", i+1), From: start.AddDays(40 * i), To: start.AddDays(40*i + 39)})
			}
		},
		"long names": func(b *binder) {
			b.c.Agency.Name = "Re-integratiebureau " + strings.Repeat("Noordoost-Nederland voor Werk, Loopbaan en Ontwikkeling ", 4) + "U.A."
			b.c.Employee.Name.LastName = "Wiśniewska-Vanderhoevenbrinkhuizen" + strings.Repeat("tot Westerwolde ", 6)
			b.c.Case.ID = strings.Repeat("2026-", 12) + "0042"
		},
		"sick before, recovered, sanction": func(b *binder) {
			b.c.Sickness.Extension.Kind = "loonsanctie"
			b.today = b.today.AddDays(200)
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, draft := range []bool{false, true} {
				b := binderOf(t, "ok/devries.json", draft)
				change(&b)
				d := b.print(t, p)
				kept(t, &reports.Document{Name: strings.ReplaceAll(t.Name(), "/", "-") + fmt.Sprint(draft) + ".pdf", PDF: d.PDF})
			}
		})
	}
}

// TestNoNumberInADossierLooksLikeABSN puts one in texts that reports do not hold.
func TestNoNumberInADossierLooksLikeABSN(t *testing.T) {
	const bsn = "111222333"
	b := binderOf(t, "ok/devries.json", false)
	b.docs = nil
	b.c.Employee.BSN = bsn
	b.c.Applications = slices.Clone(b.c.Applications)
	b.c.Applications[0].Note = "Gemeld onder BSN " + bsn + "."
	d := b.print(t, press(t))
	text := string(said(readBack(t, d.PDF), 1, d.Pages))
	if strings.Contains(text, bsn) || !strings.Contains(loose([]byte(text)), "[nummerverwijderd]") {
		t.Error("the number is shown")
	}
}

func TestPrintingADossierLeavesTheCaseAlone(t *testing.T) {
	p := press(t)
	for _, file := range dossiers {
		b := binderOf(t, file, true)
		before, after := new(bytes.Buffer), new(bytes.Buffer)
		casefile.WriteJSON(before, b.c)
		names := fmt.Sprint(b.annexes)
		b.print(t, p)
		casefile.WriteJSON(after, b.c)
		if before.String() != after.String() || names != fmt.Sprint(b.annexes) {
			t.Errorf("%s: printing changed what it was given", file)
		}
	}
}

// BenchmarkDossier binds fifteen progress reports, about a hundred pages.
func BenchmarkDossier(b *testing.B) {
	p := press(b)
	x := binderOf(b, "ok/devries.json", false)
	one := x.docs[1]
	for n := 5; n <= 15; n++ {
		r := one
		r.Number = n
		x.docs = append(x.docs, r)
	}
	d := x.print(b, p)
	b.ReportAllocs()
	for b.Loop() {
		x.print(b, p)
	}
	b.ReportMetric(float64(d.Pages), "pages")
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*d.Pages), "µs/page")
}
