package privacy

import (
	"strings"
	"testing"

	"spoor2/reports/cases"
)

// String is how a field is read.
func (e entry) String() string {
	words := []string{"own BSN"}
	if e.numbers {
		words[0] = "any BSN"
	}
	for word, is := range map[string]bool{"certain": e.terms && !e.caused && !e.soft} {
		if is {
			words = append(words, word)
		}
	}
	switch {
	case e.caused:
		words = append(words, "certain cause")
	case e.soft:
		words = append(words, "certain, a warning")
	}
	if e.treating != nowhere {
		words = append(words, [...]string{afterPreposition: "who treats, after a preposition", anywhere: "who treats"}[e.treating])
	}
	if e.file {
		words = append(words, "title of an annex")
	}
	return "(" + strings.Join(words, ", ") + ")"
}

// ofDeVries is a case with a BSN.
func ofDeVries() *cases.Case {
	c := new(cases.Case)
	c.Case.ID = "2026-0042"
	c.Employee.BSN = "999900018"
	c.Employee.Name = cases.Name{Initials: "A.M.", FirstName: "Anna", Prefix: "de", LastName: "Vries"}
	c.Employee.City, c.Employer.Name, c.Employer.City = "Zwolle", "Veldkamp Bouwmaterialen B.V.", "Zwolle"
	c.Applications = []cases.Application{{City: "Zwolle"}}
	c.Documents = []cases.Document{{ID: "TP", Version: "1.0", Author: "L. Postma"}}
	c.Attachments = []cases.Attachment{{Title: "Cv", File: "cv.pdf"}}
	return c
}

// fields are those of a case that tests fill in.
var fields = map[string]func(*cases.Case) *string{
	"case.id":      func(c *cases.Case) *string { return &c.Case.ID },
	"initials":     func(c *cases.Case) *string { return &c.Employee.Name.Initials },
	"first name":   func(c *cases.Case) *string { return &c.Employee.Name.FirstName },
	"prefix":       func(c *cases.Case) *string { return &c.Employee.Name.Prefix },
	"last name":    func(c *cases.Case) *string { return &c.Employee.Name.LastName },
	"city":         func(c *cases.Case) *string { return &c.Employee.City },
	"phone":        func(c *cases.Case) *string { return &c.Employee.Phone },
	"email":        func(c *cases.Case) *string { return &c.Employee.Email },
	"employer":     func(c *cases.Case) *string { return &c.Employer.Name },
	"works in":     func(c *cases.Case) *string { return &c.Employer.City },
	"case manager": func(c *cases.Case) *string { return &c.Employer.CaseManager },
	"contact mail": func(c *cases.Case) *string { return &c.Employer.Contact.Email },
	"agency":       func(c *cases.Case) *string { return &c.Agency.Name },
	"address":      func(c *cases.Case) *string { return &c.Agency.Address },
	"register":     func(c *cases.Case) *string { return &c.Adviser.Register },
	"physician":    func(c *cases.Case) *string { return &c.OccupationalPhysician.Name },
	"job in":       func(c *cases.Case) *string { return &c.Applications[0].City },
	"link":         func(c *cases.Case) *string { return &c.Applications[0].VacancyURL },
	"document":     func(c *cases.Case) *string { return &c.Documents[0].ID },
	"version":      func(c *cases.Case) *string { return &c.Documents[0].Version },
	"author":       func(c *cases.Case) *string { return &c.Documents[0].Author },
	"file":         func(c *cases.Case) *string { return &c.Attachments[0].File },
	"title":        func(c *cases.Case) *string { return &c.Attachments[0].Title },
	"text":         func(c *cases.Case) *string { return (*string)(&c.Vision.Agency) },
}

func TestShortFieldsTellNothing(t *testing.T) {
	for _, test := range []struct{ field, text, want string }{
		{"case.id", "2026-burn-out", "P01 E"},
		{"case.id", "borstkanker-07", "P01 E"},
		{"case.id", "999900018", "P03 E"},
		{"case.id", "vries-9999.00.018", "P03 E"},
		{"first name", "Anna (depressief)", "P01 E"},
		{"last name", "Vries, borstkanker", "P01 E"},
		{"city", "Zwolle, tijdelijk GGZ Dimence", "P02 E"},
		{"city", "Zwolle (opgenomen in Parnassia)", "P02 E"},
		{"phone", "06-12345678 (via psychiater)", "P02 E"},
		{"email", "anna.depressie@example.org", "P01 E"},
		{"employer", "Veldkamp, uitgevallen door borstkanker", "P01 E"},
		{"case manager", "I. Drost (oncologieverpleegkundige, borstkanker)", "P01 E"},
		{"case manager", "I. Drost (Borstkanker)", "P01 E"},
		{"register", "RNVC burn-out", "P01 W"},
		{"version", "1.0 na borstkanker", "P01 E"},
		{"author", "L. Postma na overleg met psychiater", "P02 E"},
		{"author", "L. Postma, epilepsie", "P01 E"},
		{"file", "diagnose-borstkanker.pdf", "P08"},
		{"file", "map/Verslag_psychiater.pdf", "P08"},
		{"file", "cv-9999.00.018.pdf", "P03 E"},
		{"link", "https://example.org/?bsn=999900018", "P03 E"},
		{"document", "VR1-999900018", "P03 E"},
		{"version", "999900018", "P03 E"},
	} {
		c := ofDeVries()
		*fields[test.field](c) = test.text
		found := Check(c)
		got := ""
		for _, f := range found {
			got = strings.TrimSpace(got + " " + f.Rule + " " + string(f.Severity))
		}
		if test.field != "file" && len(found) != 1 || !strings.HasPrefix(got, test.want) {
			t.Errorf("%s %q: got %q, want %q alone", test.field, test.text, got, test.want)
		}
	}
}

func TestNamesAreNoIllnesses(t *testing.T) {
	for field, texts := range map[string][]string{
		"case.id":      {"2026-0042", "GGZ-2026-12", "123456789", "kanker-straat-1x"[7:], "MS-2026-0001", "2026-123456"},
		"initials":     {"M.S.", "MS", "ALS", "A.D.D.", "C.V.A."},
		"first name":   {"Humira", "Concerta", "Anna", "Chemo"[:4], "Yasmin", "Catharina", "Reinier", "Mania"},
		"prefix":       {"van der", "de", "van den", "'t"},
		"last name":    {"De Dokter", "Parkinson", "Dokter", "Pfeiffer", "Crohn", "Asperger", "Psychiater", "Jellinek", "Brijder", "Koorts", "Pijn", "Spit", "Breuk", "Ziekenhuis", "Erasmus", "Alzheimer", "Hart", "Long", "Huisarts", "Chirurg"},
		"city":         {"Hartwerd", "Longerhouw", "Zwolle", "Bergen op Zoom", "Spier", "Nekkum", "Rugge", "Knijpe", "'s-Hertogenbosch", "Den Dolder", "Meander", "Rosmalen, bij haar ouders", "Ziekenhuisstraat 4, Zwolle", "Doktersdijk", "Kankerlaan 3"},
		"phone":        {"06-12345678", "038-4567890", "+31 6 12345678", "na 17.00 uur"},
		"email":        {"anna.devries@ggzbreburg.nl", "a.parkinson@example.org", "psycholoog.anna@example.org", "info@borstkanker.nl", "m.s.devries@example.org"},
		"employer":     {"Stichting GGZ Breburg", "Hartstichting", "Borstkankervereniging Nederland", "Ziekenhuis Gelderse Vallei", "Stichting Leven met kanker", "Reumafonds", "MS Fonds", "Expertisecentrum Autisme", "Parnassia"},
		"agency":       {"Bureau Weer Verder", "Na Burn-out Weer Aan Het Werk B.V."[:6] + "Verder", "Parkinson Re-integratie"},
		"works in":     {"Zwolle (Isala ziekenhuis)", "Breda"},
		"address":      {"Ziekenhuisstraat 12, Zwolle", "Kankerlaan 3, Breda", "Terrein GGZ Breburg, gebouw 3", "Oude Vismarkt 12, Zwolle", "Parkinsonweg 1, Oss"},
		"job in":       {"Utrecht, bij UMC", "Utrecht (Maxima ziekenhuis)"},
		"case manager": {"I. Drost", "I. Drost (verpleegkundige)", "M. de Dokter", "J. Bos, psycholoog"},
		"contact mail": {"oncologie@ziekenhuis.nl", "autisme@zorg.nl"},
		"register":     {"RNVC 12345", "Noloc, registerpsycholoog NIP", "CSR burn-outcoach", "SRA 123456789"[:8]},
		"physician":    {"J. Aalders", "dr. J. Parkinson", "J. Bos, huisarts n.p.", "mw. dr. De Dokter"},
		"version":      {"1.0", "2 (concept)", "1.1 na overleg met bedrijfsarts", "2026-03"},
		"author":       {"L. Postma", "L. Postma, in overleg met bedrijfsarts J. Aalders", "L. Postma namens Bureau Weer Verder"},
		"file":         {"cv.pdf", "bijlagen/Cv De Vries.pdf", "FML-2026.pdf", "arbeidsdeskundig_rapport.pdf", "certificaat BHV.pdf"},
		"link":         {"https://www.werkenbijggz.nl/psycholoog?specialisme=oncologie", "https://www.werk.nl/vacature/111222333"},
		"document":     {"TP", "VR1", "ER-2026"},
	} {
		for _, text := range texts {
			c := ofDeVries()
			*fields[field](c) = text
			for _, f := range Check(c) {
				t.Errorf("%s %q: got %s %s %+v", field, text, f.Rule, f.Severity, f.Leaks)
			}
		}
	}
}

func TestTheOwnNumberIsNeverExcused(t *testing.T) {
	for _, text := range []string{
		"Kenmerk 999900018.", "Dossiernummer 999900018.", "klantnummer 999900018", "relatienummer 9999.00.018", "nr999900018", "Telefoon 999900018.", "Het RSIN is 999900018.",
		"Kenmerk 2026/999900018/1", "btw NL999900018B01", "loonheffingennummer 999900018L01", "0999900018", "0 999 900 018", "order ９９９９０００１８", "polis 999,900,018", "ref 999'900'018",
		"zaak 9 9 9 9 0 0 0 1 8", "id 999\u200b900\u200b018", "https://x.nl/999900018", "Salaris 999.900.018", "Rekening NL02RABO0999900018",
	} {
		c := ofDeVries()
		c.Vision.Agency = cases.Text(text)
		found := Check(c)
		if len(found) != 1 || found[0].Rule != "P03" || found[0].Severity != Error || len(found[0].Leaks) != 1 {
			t.Errorf("%q: got %+v, want one error under P03", text, found)
		}
	}
	for _, text := range []string{"Kenmerk 1999900018.", "Kenmerk 9999000181.", "Kenmerk 99990001.", "Kenmerk 999900-a-018", "Order 999900019."} {
		c := ofDeVries()
		c.Vision.Agency = cases.Text(text)
		if found := Check(c); len(found) > 0 {
			t.Errorf("%q: got %+v, want none", text, found)
		}
	}
}

func TestAnAnnexHasOneFinding(t *testing.T) {
	c := ofDeVries()
	c.Attachments[0] = cases.Attachment{Title: "Verslag psychiater", File: "verslag-psychiater.pdf"}
	if found := Check(c); len(found) != 1 || found[0].Pointer != "/attachments/0/title" {
		t.Errorf("got %+v, want one finding in the title", found)
	}
}

// TestAnIdMayBeANumber of nine digits, unless nobody can tell that it is no BSN.
func TestAnIdMayBeANumber(t *testing.T) {
	for bsn, want := range map[string]int{"": 1, "999900018": 0} {
		c := ofDeVries()
		c.Case.ID, c.Employee.BSN = "111222333", bsn
		found := Check(c)
		if len(found) != want || want == 1 && found[0].Severity != Warning {
			t.Errorf("employee %q: got %+v", bsn, found)
		}
	}
}
