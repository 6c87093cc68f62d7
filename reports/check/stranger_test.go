package check_test

import (
	"fmt"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/cases"
	"spoor2/reports/check"
)

// person is the employee of a case of a run.
func person(id, initials, first, prefix, last, salutation string) *cases.Case {
	c := &cases.Case{Case: cases.ID{ID: id}}
	c.Employee.Name = cases.Name{Initials: initials, FirstName: first, Prefix: prefix, LastName: last}
	c.Employee.Salutation = cases.Salutation(salutation)
	return c
}

// run is the people of a run, and the case whose texts are read.
func run() (*check.Roster, *cases.Case) {
	own := person("A1", "A.", "Anna", "de", "Vries", "mevr")
	own.Employee.Phone = "06-00000001"
	own.Employer.Name, own.Employer.Contact.Name, own.Employer.City = "Veldkamp Bouwmaterialen B.V.", "M. Hofstra", "Zwolle"
	own.Adviser.Name, own.Agency.Phone = "L. Postma", "038-0000001"
	own.Applications = []cases.Application{{Employer: "Transportbedrijf Soeters"}}

	fatima := person("B2", "F.", "Fatima", "", "Bouzid", "mevr")
	fatima.Employee.Phone, fatima.Employee.Email, fatima.Employee.BSN = "06-00000102", "fatima.bouzid@example.org", "999900043"
	all := []*cases.Case{
		own, fatima,
		person("C3", "D.", "Dirk", "van der", "Ploeg", "dhr"),
		person("D4", "J.W.", "Jan-Willem", "", "Bakker", "dhr"),
		person("E5", "W.", "Wanda", "van den", "Berg-Wiśniewska", "mevr"),
		person("F6", "H.", "Hendrik", "", "Soeters", "dhr"),
		person("G7", "K.", "Karin", "", "Postma", "mevr"),
		person("H8", "P.", "Pieter", "de", "Vries", "dhr"),
		person("I9", "Y.", "Youssef", "", "El Amrani", "dhr"),
		person("J10", "S.", "", "", "Brinkhorst", ""),
		person("K11", "L.", "Lotte", "", "Zandbergen", "mevr"),
		person("M13", "M.Z.", "Małgorzata Zoë", "van den", "Dobrowolska-Nowicka", "mevr"),
		person("L12", "", "Émile", "d'", "Ancona", "dhr"),
		person("N14", "Q.", "", "", "Quispel", "dhr"),
	}
	all[13].Employee.Email = "Ⱥ@example.org" // grows in small letters
	r := new(check.Roster)
	for _, c := range all {
		r.Add(c)
	}
	return r, own
}

// TestStrangers reads sentences in a case of A. de Vries. Behind each stands whose
// case it names; with a question mark when that is not sure.
func TestStrangers(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		// whole names
		{"Fatima Bouzid heeft gesolliciteerd.", "B2"},
		{"Met F. Bouzid is een vervolg afgesproken.", "B2"},
		{"Het gesprek met F.Bouzid ging goed.", "B2"},
		{"Aanwezig: Bouzid, F. en de adviseur.", "B2"},
		{"F. (Fatima) Bouzid was aanwezig.", "B2"},
		{"Mevrouw L. Zandbergen kan op maandag.", "K11"},
		{"fatima bouzid belt terug", "B2"},
		{"FATIMA BOUZID belt terug.", "B2"},
		{"Dirk van der Ploeg is gebeld.", "C3"},
		{"D. v.d. Ploeg is gebeld.", "C3"},
		{"Dirk Ploeg is gebeld.", "C3"},
		{"Jan-Willem Bakker kan op maandag.", "D4"},
		{"De heer J.W. Bakker kan op maandag.", "D4"},
		{"Wanda Wisniewska kan op maandag.", "E5"},
		{"Emile d'Ancona kan op maandag.", "L12"},
		{"Volgens Youssef el Amrani lukt het.", "I9"},
		{"Karin Postma kan op maandag.", "G7"},
		{"Pieter de Vries kan op maandag.", "H8"},
		{"Het cv van P. de Vries is klaar.", "H8"},
		{"Małgorzata van den Dobrowolska kan op maandag.", "M13"},
		{"Małgorzata Zoë van den Dobrowolska-Nowicka kan op maandag.", "M13"},
		// with a form of address
		{"Mevrouw Dobrowolska-Nowicka kan op maandag.", "M13"},
		{"Mevrouw Berg-Wiśniewska kan op maandag.", "E5"},
		{"Mevrouw Bouzid kan op maandag.", "B2"},
		{"Gesproken met mw. Bouzid over de planning.", "B2"},
		{"Dhr. Van der Ploeg kan op maandag.", "C3"},
		{"Werknemer El Amrani kan op maandag.", "I9"},
		{"Mevrouw Van den Berg-Wiśniewska kan op maandag.", "E5"},
		{"De heer Bakker kan op maandag.", "D4?"},
		{"Mevrouw Bouzid van de praktijkschool kan op maandag.", "B2?"},
		{"De heer Brinkhorst kan op maandag.", "J10"},
		// by itself
		{"Daarna heeft Bouzid zelf gebeld.", "B2?"},
		{"Zandbergen heeft zelf gebeld.", "K11?"},
		{"De motivatie van Zandbergen is goed.", "K11?"},
		{"Gesproken met mevrouw\u00a0Bouzid.", "B2"},
		{"Er is een vervolg afgesproken met “Fatima Bouzid”.", "B2"},
		{"Mevrouw Zandbergen’s cv is klaar.", "K11"},
		{"Émile\u202fd’Ancona kan op maandag.", "L12"},
		// numbers and addresses
		{"Te bereiken op 06 0000 0102 na vier uur.", "B2"},
		{"Te bereiken op +31 6 00000102.", "B2"},
		{"Mail naar Fatima.Bouzid@example.org.", "B2"},
		{"Het BSN is 9999.00.043, zie de map.", "B2"},
		{"Mail naar ⱥ@EXAMPLE.ORG", "N14"},
		{"Mail naar Ⱥ@example.org", "N14"},

		// one's own, and parties to the case
		{"Anna de Vries kan op maandag. Mevrouw De Vries belt. A. de Vries mailt.", ""},
		{"De heer De Vries haalt haar op.", ""},
		{"Mevrouw Hofstra en mevrouw Postma waren erbij. L. Postma maakt het verslag.", ""},
		{"Mevrouw Postma kan op maandag.", ""},
		{"Gesolliciteerd bij Soeters; de heer Soeters belt terug.", ""},
		{"Te bereiken op 06-00000001 of 038-0000001.", ""},
		// another person, or none
		{"Farid Bouzid is de chauffeur.", ""},
		{"De heer Bouzid is de chauffeur.", ""},
		{"K. Bouzid is de chauffeur.", ""},
		{"Mevrouw Bouzid-Jansen is de chauffeur.", ""},
		{"Bouzid Transport B.V. zoekt een chauffeur.", ""},
		{"De zaak van Bouzid & Zn zoekt een chauffeur.", ""},
		{"De bakker en de visser zoeken personeel; Bakker ook.", ""},
		{"Mevrouw Ploeg kan op maandag.", ""},
		{"De ploeg van der Ploegstraat werkt door.", ""},
		{"Gesolliciteerd in Zandbergen.", ""},
		{"Het filiaal bij Zandbergen sluit.", ""},
		{"De heer Pieters kan op maandag.", ""},
		{"Het ordernummer is 0600000103.", ""},
		{"Van 2025-01-02 tot 2026-03-04 gewerkt.", ""},
	} {
		r, c := run()
		c.Goal.Main = cases.Text(x.text)
		got := ""
		for _, s := range r.Strangers(c) {
			got += strings.Join(s.Cases, "/")
			if s.Severity != check.Error {
				got += "?"
			}
			if s.Pointer != "/goal/main" || strings.Contains(s.Sentence, s.Term) || !strings.Contains(s.Sentence, "▒▒▒") {
				t.Errorf("%q: %+v", x.text, s)
			}
		}
		if got != x.want {
			t.Errorf("%q names %q, want %q", x.text, got, x.want)
		}
	}
}

func TestStrangersInLines(t *testing.T) {
	r, c := run()
	c.Attachments = []cases.Attachment{{Title: "Cv Fatima Bouzid", File: "cv_fatima_bouzid.pdf"}}
	c.Waivers = []cases.Waiver{{Rule: "A02", By: "F. Bouzid"}}
	c.Signatures = []cases.Signature{{Role: cases.Employee, Name: "F. Bouzid"}}
	var got []string
	for _, f := range check.TextFindings(r.Strangers(c)) {
		got = append(got, f.Rule+" "+f.Pointer+" "+f.Message)
	}
	golden.Check(t, "check/strangers.txt", []byte(strings.Join(got, "\n")+"\n"))
}

// TestStrangersNeverNamesItself reads the good cases as one run.
func TestStrangersNeverNamesItself(t *testing.T) {
	r := new(check.Roster)
	var all []*cases.Case
	for _, x := range append(examples, struct{ file, on string }{"ok/caseload.json", ""}) {
		for _, c := range read(t, x.file) {
			r.Add(c)
			all = append(all, c)
		}
	}
	for _, c := range all {
		for _, s := range r.Strangers(c) {
			t.Errorf("%s: %+v", c.Case.ID, s)
		}
	}
	if (*check.Roster)(nil).Strangers(all[0]) != nil || new(check.Roster).Strangers(all[0]) != nil {
		t.Error("strangers without a run")
	}
}

func FuzzStrangers(f *testing.F) {
	f.Add("Met F. (Fatima) Bouzid, 06-00000102, is gebeld.")
	f.Add("v.d. Ploeg, D. fatima.bouzid@example.org @ B.V. 9999000.43")
	r, c := run()
	f.Fuzz(func(t *testing.T, text string) {
		c.Goal.Main = cases.Text(text)
		for _, s := range r.Strangers(c) {
			if s.Term == "" || !strings.Contains(text, s.Term) || len(s.Cases) == 0 {
				t.Errorf("%q: %+v", text, s)
			}
		}
	})
}

// BenchmarkStrangers reads a case in a run of many.
func BenchmarkStrangers(b *testing.B) {
	c := read(b, "ok/devries.json")[0]
	for _, n := range []int{10, 10_000} {
		r := new(check.Roster)
		for i := range n {
			other := person(fmt.Sprint(i), string(rune('A'+i%26))+".", "", "", fmt.Sprintf("Naam%cx%d", 'a'+i%26, i/26), "mevr")
			other.Employee.Phone = fmt.Sprintf("06-%08d", i+100)
			r.Add(other)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Strangers(c)
			}
		})
	}
}
