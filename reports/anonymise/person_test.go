package anonymise_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/reports/cases"
)

func named() *cases.Case {
	c := &cases.Case{Case: cases.ID{ID: "2026-1"}}
	c.Employee.Name = cases.Name{Initials: "A.M.", FirstName: "Anneke", Prefix: "van der", LastName: "Vries-Dvořák"}
	c.Employee.Salutation = "mevr"
	c.Employee.Email = "anneke@thuis.nl"
	c.Employer.Name = "Veldkamp Bouwmaterialen B.V."
	c.Employer.Contact = cases.ContactPerson{Name: "M. Hofstra", Function: "HR-adviseur", Email: "hr@veldkamp.nl"}
	c.Employer.CaseManager = "R. d'Arcy"
	c.Adviser = cases.AdviserParty{Name: "N. Kuipers", FirstName: "Noortje"}
	c.OccupationalPhysician.Name = "drs. Ö. Yıldırım"
	c.Capacity.By = "Ö. Yıldırım"
	c.Trajectory.OrderedBy = "M. Hofstra, HR-adviseur, op advies van de bedrijfsarts"
	c.Funding.Payer = "Veldkamp Bouwmaterialen"
	c.PersonProfile.WorkExperience = []cases.WorkExperienceEntry{{Employer: "veldkamp  bouwmaterialen bv"}, {Employer: "diverse werkgevers"}}
	c.Trainings = []cases.Training{{Name: "Excel", PaidBy: "werkgever"}}
	c.Placements = []cases.Placement{{Supervisor: "K. Wolters, hoofd planning"}, {Supervisor: "teamleider administratie"}}
	for _, name := range []string{"A. van der Vries-Dvořák", "Anneke Vries-Dvořák", "M. Hofstra", "P. Hofstra", "Noortje Kuipers", "De Vries", "Wijngaard"} {
		c.Signatures = append(c.Signatures, cases.Signature{Document: "TP", Name: name, Function: "werknemer"})
	}
	return c
}

// TestWhoSignsStaysWhoSigns asks that a name is the same stand-in however it is
// written, and that others are others.
func TestWhoSignsStaysWhoSigns(t *testing.T) {
	out := standIn(t, named(), key)
	n := out.Employee.Name
	sign := func(i int) string { return out.Signatures[i].Name }
	if !strings.Contains(n.LastName, "-") || n.Prefix == "van der" || !strings.HasPrefix(n.Initials, n.FirstName[:1]) || len(n.Initials) != 4 {
		t.Errorf("employee: %+v", n)
	}
	for _, x := range []struct{ what, got, want string }{
		{"employee with initials", sign(0), n.Initials[:2] + " " + n.Prefix + " " + n.LastName},
		{"employee with first name", sign(1), n.FirstName + " " + n.LastName},
		{"contact", sign(2), out.Employer.Contact.Name},
		{"adviser with first name", sign(4), out.Adviser.FirstName + " " + lastWord(out.Adviser.Name)},
		{"physician", out.Capacity.By, out.OccupationalPhysician.Name},
		{"who ordered", strings.Split(out.Trajectory.OrderedBy, ",")[0], out.Employer.Contact.Name},
		{"somebody of the same name", lastWord(sign(3)), lastWord(sign(2))},
		{"payer", out.Funding.Payer + " B.V.", out.Employer.Name},
		{"earlier employer", out.PersonProfile.WorkExperience[0].Employer, out.Funding.Payer + " bv"},
		{"role", out.Signatures[0].Function, "werknemer"},
		{"role that pays", out.Trainings[0].PaidBy, "werkgever"},
		{"address", out.Employee.Email, strings.ToLower(n.FirstName+"."+n.LastName) + "@example.org"},
	} {
		if x.got != x.want {
			t.Errorf("%s: %q, want %q", x.what, x.got, x.want)
		}
	}
	if sign(3) == sign(2) || lastWord(sign(5)) == n.LastName || lastWord(sign(6)) == lastWord(sign(5)) {
		t.Errorf("different names: %q, %q, %q, %q", sign(2), sign(3), sign(5), sign(6))
	}
	if s := out.Placements[0].Supervisor; !regexp.MustCompile(`^[A-Z]\. [A-Z][a-z]+, [a-zA-Z]`).MatchString(s) {
		t.Errorf("supervisor: %q", s)
	}
	if s := out.Placements[1].Supervisor; strings.ContainsAny(s, ".,") || s == "teamleider administratie" {
		t.Errorf("supervisor without a name: %q", s)
	}
	if s := out.PersonProfile.WorkExperience[1].Employer; strings.ToLower(s) != s {
		t.Errorf("employers without a name: %q", s)
	}
}

// TestSameEverywhere asks that a party is the same stand-in in every case.
func TestSameEverywhere(t *testing.T) {
	one, two := named(), named()
	two.Case.ID, two.Employee.Name = "2026-2", cases.Name{Initials: "B.", LastName: "Anders"}
	a, b := standIn(t, one, key), standIn(t, two, key)
	if a.Adviser.Name != b.Adviser.Name || a.Employer.Name != b.Employer.Name {
		t.Errorf("%q and %q, %q and %q", a.Adviser.Name, b.Adviser.Name, a.Employer.Name, b.Employer.Name)
	}
	if a.Case.ID == b.Case.ID || a.Employee.Name == b.Employee.Name {
		t.Error("two cases became one")
	}
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// FuzzCase asks that whatever was typed is replaced, by something.
func FuzzCase(f *testing.F) {
	for _, s := range []string{"De Vries", "d'Arcy", "geen", "A.", "-", "Veldkamp B.V.", "1. een\n- twee\n\nDrie en vier.", "06-1", "ß ﬁ İ", "’t", "(", ","} {
		f.Add(s, key)
	}
	f.Fuzz(func(t *testing.T, s, key string) {
		if strings.TrimSpace(s) == "" || !utf8.ValidString(s) {
			t.Skip()
		}
		c := named()
		c.Employee.Name = cases.Name{Initials: s, FirstName: s, Prefix: s, LastName: s}
		c.Employee.Phone, c.Employee.City, c.Agency.Address, c.Agency.Logo = s, s, s, s
		c.Employer.Name, c.Employer.Contact.Name, c.Trajectory.OrderedBy, c.Trajectory.PhaseSystem = s, s, s, cases.PhaseSystem(s)
		c.Job.Title, c.Job.Summary, c.Goal.Main = s, cases.Text(s), cases.Text(s)
		c.PersonProfile.Skills, c.PersonProfile.DrivingLicence = []string{s}, []string{s}
		out := standIn(t, c, key)
		for _, got := range []string{
			out.Employee.Name.Initials, out.Employee.Name.FirstName, out.Employee.Name.LastName, out.Employee.Phone, out.Employee.City, out.Agency.Address,
			out.Agency.Logo, out.Employer.Name, out.Employer.Contact.Name, out.Trajectory.OrderedBy, string(out.Trajectory.PhaseSystem), out.Job.Title,
			string(out.Job.Summary), string(out.Goal.Main), out.PersonProfile.Skills[0], out.PersonProfile.DrivingLicence[0],
		} {
			if strings.TrimSpace(got) == "" || !utf8.ValidString(got) || utf8.RuneCountInString(s) > 40 && strings.Contains(got, s) {
				t.Errorf("%q became %q", s, got)
			}
		}
		if a, b := strings.Count(s, "\n"), strings.Count(string(out.Job.Summary), "\n"); a != b {
			t.Errorf("%d lines became %d", a, b)
		}
	})
}

func BenchmarkCase(b *testing.B) {
	c := readable(b, "ok/devries.json")["ok/devries.json"][0]
	for b.Loop() {
		standIn(b, c, key)
	}
}
