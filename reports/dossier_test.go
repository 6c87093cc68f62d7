package reports_test

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"spoor2/golden"
	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/proof"
)

// A binder is what a dossier is bound from.
type binder struct {
	c       *cases.Case
	today   calendar.Date
	docs    []facts.Report
	absent  []reports.Absent
	annexes []reports.Annex
}

// binderOf holds the reports of a fixture on its date and what it names as
// annexes, of which the second is not there.
func binderOf(t testing.TB, file string, draft bool) binder {
	t.Helper()
	b := binder{c: readFile(t, file)[0], today: date(t, file)}
	b.docs = facts.Reports(b.c, b.today, draft)
	for i, a := range b.c.Attachments {
		x := reports.Annex{Title: a.Title, Name: fmt.Sprintf("stuk %d.pdf", i+1), Date: a.Date, Document: a.Document, Data: []byte("%PDF-1.4 stuk"), Pages: i + 1}
		if i == 1 {
			x.Data, x.Missing = nil, "het bestand staat niet naast het dossier"
		}
		b.annexes = append(b.annexes, x)
	}
	return b
}

func (b binder) print(t testing.TB, p *reports.Press) *reports.Dossier {
	t.Helper()
	d, err := p.PrintDossier(b.c, b.today, b.docs, b.absent, b.annexes)
	if err != nil {
		t.Fatalf("%s: %v", b.c.Case.ID, err)
	}
	return d
}

// readBack gives the pages of a file as other code than ours reads them.
func readBack(t testing.TB, file []byte) []proof.Page {
	t.Helper()
	read, err := proof.Check(file)
	if err != nil {
		t.Fatal(err)
	}
	return read.Pages
}

// said writes the texts of pages in the order of reading, and what runs over them.
func said(pages []proof.Page, from, to int) []byte {
	var out bytes.Buffer
	for i := from; i <= to; i++ {
		fmt.Fprintf(&out, "pagina %d\n", i)
		texts := slices.Clone(pages[i-1].Texts)
		slices.SortStableFunc(texts, func(a, b proof.Text) int { return cmp.Compare(a.Order, b.Order) })
		for _, x := range texts {
			fmt.Fprintf(&out, "  %-8s %s\n", x.Role, x.Words)
		}
	}
	return out.Bytes()
}

var dossiers = []string{"ok/devries.json", "ok/janssen.json", "ok/vandenberg-wisniewska.json", "ok/yilmaz.json", "refused/elamrani.json"}

// TestDossier keeps what a dossier adds to the reports, and the hash of the whole.
func TestDossier(t *testing.T) {
	p, again := press(t), press(t)
	var made sums
	for _, file := range dossiers {
		b := binderOf(t, file, strings.HasPrefix(file, "refused"))
		if file == "ok/yilmaz.json" {
			b.absent = []reports.Absent{{Name: "Voortgangsrapportage 4", Why: "nog niet geschreven: de samenvatting ontbreekt"}}
		}
		d := b.print(t, p)
		if !bytes.Equal(d.PDF, b.print(t, again).PDF) {
			t.Errorf("%s: printed twice, the bytes differ", file)
		}
		made.add(b.c.Case.ID+"-dossier.pdf", sha256.Sum256(d.PDF))
		pages, last := readBack(t, d.PDF), d.Parts[len(b.docs)]
		text := append(said(pages, 1, d.Parts[0].From-1), said(pages, last.From, d.Pages)...)
		golden.Check(t, "dossier/"+b.c.Case.ID+".txt", text)
	}
	golden.Check(t, "dossier/SHA256SUMS", made)
}

func TestTimeline(t *testing.T) {
	p := press(t)
	var made sums
	for _, file := range dossiers {
		b := binderOf(t, file, false)
		one, n, err := p.PrintTimeline(b.c, b.today)
		if err != nil {
			t.Fatal(err)
		}
		if pages := readBack(t, one); len(pages) != n {
			t.Errorf("%s: %d pages, not %d", file, len(pages), n)
		}
		made.add(b.c.Case.ID+"-tijdlijn.pdf", sha256.Sum256(one))
	}
	golden.Check(t, "dossier/tijdlijn-SHA256SUMS", made)
}

// TestReportsInADossierLookAsTheyDoAlone compares every text and its place.
func TestReportsInADossierLookAsTheyDoAlone(t *testing.T) {
	p := press(t)
	for _, draft := range []bool{false, true} {
		b := binderOf(t, "ok/devries.json", draft)
		d := b.print(t, p)
		whole := readBack(t, d.PDF)
		for i, r := range b.docs {
			alone := readBack(t, print(t, p, job{"", b.c, r}).PDF)
			part := d.Parts[i]
			if part.Pages != len(alone) {
				t.Fatalf("%s: %d pages in the dossier, %d alone", part.Title, part.Pages, len(alone))
			}
			for k := range alone {
				at := part.From + k
				got, want := places(whole[at-1]), append(places(alone[k]), fmt.Sprintf("dossier p. %d van %d", at, d.Pages))
				if len(got) != len(want) || !slices.Equal(got[:len(got)-1], want[:len(want)-1]) || !strings.Contains(got[len(got)-1], want[len(want)-1]) {
					t.Errorf("%s, page %d: not as it is alone", part.Title, k+1)
				}
			}
		}
	}
}

func places(page proof.Page) []string {
	var out []string
	for _, x := range page.Texts {
		out = append(out, fmt.Sprintf("%.2f %.2f %s", x.X, x.Y, x.Words))
	}
	return out
}

// TestIndexNamesThePages holds every number of the index against the page that
// it is of, for indexes of one page and of more.
func TestIndexNamesThePages(t *testing.T) {
	p := press(t)
	for _, n := range []int{0, 3, 60} {
		b := binderOf(t, "ok/devries.json", false)
		for i := range n {
			b.absent = append(b.absent, reports.Absent{Name: fmt.Sprint("Voortgangsrapportage ", i+10), Why: "nog niet geschreven"})
		}
		d := b.print(t, p)
		pages := readBack(t, d.PDF)
		index := string(said(pages, 2, d.Parts[0].From-1))
		for _, part := range d.Parts {
			title := regexp.QuoteMeta(part.Title)
			if !regexp.MustCompile(title + `\n(.*\n){3,6}  Link     ` + fmt.Sprint(part.From) + `\n`).MatchString(index) {
				t.Errorf("%d absent: the index does not say that %s begins on page %d:\n%s", n, part.Title, part.From, index)
			}
			if first := string(said(pages, part.From, part.From)); !strings.Contains(first, "H2       "+part.Title+"\n") {
				t.Errorf("%d absent: %s is not on page %d", n, part.Title, part.From)
			}
		}
		if front := d.Parts[0].From - 1; front < 2 || n == 60 && front < 4 {
			t.Errorf("%d absent: title page and index take %d pages", n, front)
		}
	}
}

func TestReportsComeInTheOrderOfTheTrajectory(t *testing.T) {
	b := binderOf(t, "ok/devries.json", false)
	slices.Reverse(b.docs)
	var got []string
	for _, part := range b.print(t, press(t)).Parts {
		got = append(got, part.Title)
	}
	want := []string{"Trajectplan", "Voortgangsrapportage 1", "Voortgangsrapportage 2", "Voortgangsrapportage 3", "Voortgangsrapportage 4", "Eindrapportage", "Tijdlijn", "Sollicitaties", "Bijlagen"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOutlineLeadsThroughTheWhole looks at the entries in the file itself.
func TestOutlineLeadsThroughTheWhole(t *testing.T) {
	u := unpack(t, binderOf(t, "ok/yilmaz.json", false).print(t, press(t)).PDF)
	var root string
	for _, o := range u {
		if strings.Contains(o.dict, "/Type/Outlines") {
			root = o.dict
		}
	}
	var walk func(number, depth int) []string
	walk = func(number, depth int) (all []string) {
		for number != 0 {
			dict := u[number].dict
			title := regexp.MustCompile(`/Title ?\(([^)]*)\)`).FindStringSubmatch(dict)
			if title != nil {
				all = append(all, strings.Repeat(" ", depth)+title[1])
			}
			if shut := strings.Contains(dict, "/Count -"); depth == 0 && refOf(dict, "First") != 0 && shut != (title[1] != "Inhoud") {
				t.Errorf("%s is open: %v", title[1], !shut)
			}
			all = append(all, walk(refOf(dict, "First"), depth+1)...)
			number = refOf(dict, "Next")
		}
		return all
	}
	all := strings.Join(walk(refOf(root, "First"), 0), "\n")
	for _, want := range []string{"Inhoud", "Trajectplan\n 1 Aanleiding en opdracht", "\nVoortgangsrapportage 3\n 1 Belastbaarheid en spoor 1", "\nTijdlijn\nSollicitaties\n Alle sollicitaties\nBijlagen"} {
		if !strings.Contains(all, want) {
			t.Errorf("the outline lacks %q:\n%s", want, all)
		}
	}
}

func refOf(dict, key string) int {
	n := 0
	if m := regexp.MustCompile("/" + key + ` (\d+) 0 R`).FindStringSubmatch(dict); m != nil {
		fmt.Sscan(m[1], &n)
	}
	return n
}

func TestDossierOfADayOrAsAsked(t *testing.T) {
	b := binderOf(t, "ok/janssen.json", false)
	p := press(t)
	if d := b.print(t, p); !bytes.Contains(d.PDF, []byte("<xmp:CreateDate>2026-11-20T00:00:00Z<")) {
		t.Error("the time is not that of the day")
	}
	p.Time = time.Date(2026, 12, 1, 9, 30, 0, 0, time.UTC)
	if d := b.print(t, p); !bytes.Contains(d.PDF, []byte("<xmp:CreateDate>2026-12-01T09:30:00Z<")) {
		t.Error("the time is not as asked")
	}
}

func TestDossierSaysWhatItIs(t *testing.T) {
	p := press(t)
	drafts, none := binderOf(t, "ok/devries.json", true), binderOf(t, "ok/devries.json", false)
	drafts.docs = append(drafts.docs[:2:2], none.docs[2:]...)
	none.docs, none.annexes = nil, nil
	early := none
	early.today = early.today.AddDays(-400)
	unknown := binderOf(t, "ok/devries.json", true)
	unknown.c.Sickness, unknown.c.Case.ID, unknown.c.Employee.Name, unknown.docs, unknown.annexes = cases.Sickness{}, "", cases.Name{}, nil, nil
	for name, test := range map[string]struct {
		b     binder
		title string
		want  []string
	}{
		"drafts": {drafts, "Dossier tweede spoor (concept), A. de Vries, 2026-0042", []string{"CONCEPT", "met twee concepten, nog niet vastgesteld en niet ondertekend", "Drie rapporten zijn definitief, één ligt ter ondertekening en twee zijn concept.", "Voortgangsrapportage 1"}},
		"none":   {none, "Dossier tweede spoor, A. de Vries, 2026-0042", []string{"De tijdlijn en 34 sollicitaties; geen rapporten of bijlagen. Samen", "Er is nog geen rapport.", "Niets: wat in het dossier is vastgelegd, staat hier."}},
		"early":  {early, "Dossier tweede spoor, A. de Vries, 2026-0042", []string{"De tijdlijn; geen rapporten, sollicitaties of bijlagen. Samen", "Nog geen sollicitaties: fase 3 start op 1 juni 2026.", "Bij dit dossier zijn geen bijlagen genoemd."}},
		"unknown": {unknown, "Dossier tweede spoor, naam niet bekend, zonder nummer", []string{"naam niet bekend, stand op 5 november 2026",
			"eerste ziektedag niet bekend", "De eerste ziektedag is niet bekend."}},
	} {
		d := test.b.print(t, p)
		if !bytes.Contains(bytes.ReplaceAll(d.PDF, []byte("\u00a0"), []byte(" ")), []byte(">"+test.title+"<")) {
			t.Errorf("%s: the title is not %q", name, test.title)
		}
		text := loose(said(readBack(t, d.PDF), 1, d.Pages))
		for _, want := range test.want {
			if !strings.Contains(text, loose([]byte(want))) {
				t.Errorf("%s: does not say %q", name, want)
			}
		}
	}
}

// loose is text without white space and without the roles before each line.
func loose(text []byte) string {
	text = regexp.MustCompile(`(?m)^  \S+ +`).ReplaceAll(text, nil)
	return strings.NewReplacer(" ", "", "\n", "", "\u00a0", "").Replace(string(text))
}
