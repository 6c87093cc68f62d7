package facts

import (
	"strconv"
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// Studies are "mbo 2 Verkoopmedewerker, diploma 1998".
func (v *View) Studies() []string {
	var out []string
	for _, e := range v.PersonProfile.Education {
		s := strings.TrimSpace(e.Level + " " + e.Name)
		switch {
		case e.Diploma.IsYes():
			s += ", diploma"
		case e.Diploma.IsNo():
			s += ", geen diploma"
		}
		out = append(out, s+year(" ", e.Year, ""))
	}
	return out
}

// ShortCourses are "Bedrijfshulpverlening (2023)".
func (v *View) ShortCourses() []string {
	var out []string
	for _, c := range v.PersonProfile.Courses {
		out = append(out, c.Name+year(" (", c.Year, ")"))
	}
	return out
}

func year(before string, n int, after string) string {
	if n == 0 {
		return ""
	}
	return before + strconv.Itoa(n) + after
}

// Tongues are "Engels: spreken matig, schrijven matig, lezen voldoende", or the
// level once when all three are the same.
func (v *View) Tongues() []string {
	var out []string
	for _, l := range v.PersonProfile.Languages {
		if l.Language == "" {
			l.Language = "taal niet bekend"
		}
		if l.Speak == l.Write && l.Write == l.Read && l.Speak != "" {
			out = append(out, l.Language+" "+l.Speak.String())
			continue
		}
		var parts []string
		for _, p := range []struct {
			what  string
			level cases.Level
		}{{"spreken", l.Speak}, {"schrijven", l.Write}, {"lezen", l.Read}} {
			if p.level != "" {
				parts = append(parts, p.what+" "+p.level.String())
			}
		}
		out = append(out, strings.TrimSuffix(l.Language+": "+strings.Join(parts, ", "), ": "))
	}
	return out
}

// Licences is "Rijbewijs B", "Geen rijbewijs" or that it is not known.
func (v *View) Licences() string {
	switch l := v.PersonProfile.DrivingLicence; {
	case len(l) > 0:
		return "Rijbewijs " + dutch.List(l)
	case l != nil:
		return "Geen rijbewijs"
	default:
		return "Rijbewijs niet bekend"
	}
}
