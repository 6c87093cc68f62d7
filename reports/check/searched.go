package check

import "strings"

// A searched function is one of the search profile.
type searched struct {
	title string
	words []string // that tell something
}

type searchedFunctions []searched

func (p *Pass) searched() searchedFunctions {
	var all searchedFunctions
	for _, f := range p.Case.SearchProfile.Functions {
		all = append(all, searched{f.Title, keywords(f.Title)})
	}
	return all
}

// has reports whether a function is among them, or akin to one.
func (all searchedFunctions) has(function string) bool {
	for _, s := range all {
		if strings.EqualFold(s.title, function) {
			return true
		}
	}
	words := keywords(function)
	for _, s := range all {
		if related(words, s.words) {
			return true
		}
	}
	return false
}

func placedOutsideProfile(p *Pass) {
	profile := p.searched()
	if len(profile) == 0 {
		return
	}
	for i, x := range p.Case.Placements {
		own := sameEmployer(x.Employer, p.Case.Employer.Name)
		if !p.known(x.From) || own || blank(x.Function) || !blank(x.Motivation) || profile.has(x.Function) {
			continue
		}
		p.Report(Finding{
			Pointer: at("placements", i, "function"), Number: p.reportOn(x.From),
			Message: say("De functie van plaatsing %s, vanaf %s, staat niet in het zoekprofiel.", mark(x.ID, i), day(x.From)),
		})
	}
}
