package dutch_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/reports/dutch"
)

func TestNames(t *testing.T) {
	for _, test := range []struct {
		name                     dutch.Name
		full, short, family, key string
	}{
		{dutch.Name{"A.", "Anneke", "van der", "Meulen"}, "A.~(Anneke) van~der~Meulen", "A.~van~der~Meulen", "Van~der~Meulen", "Meulen, van~der, A., Anneke"},
		{dutch.Name{"M.Z.", "Małgorzata Zoë", "van den", "Berg-Wiśniewska"}, "M.Z.~(Małgorzata~Zoë) van~den~Berg-Wiśniewska", "M.Z.~van~den~Berg-Wiśniewska", "Van~den~Berg-Wiśniewska", "Berg-Wiśniewska, van~den, M.Z., Małgorzata~Zoë"},
		{dutch.Name{"W.", "", "", "Janssen"}, "W.~Janssen", "W.~Janssen", "Janssen", "Janssen, W."},
		{dutch.Name{"", "Emre", "", "Yılmaz"}, "Emre Yılmaz", "Emre~Yılmaz", "Yılmaz", "Yılmaz, Emre"},
		{dutch.Name{"J.", "", "", "IJsbrandij"}, "J.~IJsbrandij", "J.~IJsbrandij", "IJsbrandij", "IJsbrandij, J."},
		{dutch.Name{"J.", "", "", "ijsbrandij"}, "J.~ijsbrandij", "J.~ijsbrandij", "IJsbrandij", "ijsbrandij, J."},
		{dutch.Name{"Š.", "", "van 't", "Hart-Dvořák"}, "Š.~van~'t~Hart-Dvořák", "Š.~van~'t~Hart-Dvořák", "Van~'t~Hart-Dvořák", "Hart-Dvořák, van~'t, Š."},
		{dutch.Name{"B.", "", "'t", "Hooft"}, "B.~'t~Hooft", "B.~'t~Hooft", "'t~Hooft", "Hooft, 't, B."},
		{dutch.Name{"C.", "", "d'", "Ancona"}, "C.~d'Ancona", "C.~d'Ancona", "D'Ancona", "Ancona, d', C."},
		{dutch.Name{"C.", "", "de l’", "Aigle"}, "C.~de~l’Aigle", "C.~de~l’Aigle", "De~l’Aigle", "Aigle, de~l’, C."},
		{dutch.Name{"Y.", "Youssef", "", "El Amrani"}, "Y.~(Youssef) El~Amrani", "Y.~El~Amrani", "El~Amrani", "El~Amrani, Y., Youssef"},
		{dutch.Name{"Y.", "", "el", "Amrani"}, "Y.~el~Amrani", "Y.~el~Amrani", "El~Amrani", "Amrani, el, Y."},
		{dutch.Name{"G.", "", "ter", "Horst"}, "G.~ter~Horst", "G.~ter~Horst", "Ter~Horst", "Horst, ter, G."},
		{dutch.Name{"P.", "", "", "van 't Hof"}, "P.~van~'t~Hof", "P.~van~'t~Hof", "Van~'t~Hof", "Hof, van~'t, P."},
		{dutch.Name{" A. ", "  ", " van  der ", " Berg  Jansen "}, "A.~van~der~Berg~Jansen", "A.~van~der~Berg~Jansen", "Van~der~Berg~Jansen", "Berg~Jansen, van~der, A."},
		{dutch.Name{"", "", "van der", ""}, "Van~der", "Van~der", "Van~der", "van~der"},
		{dutch.Name{"A.", "Anneke", "", ""}, "A.~(Anneke)", "A.", "", "A., Anneke"},
		{dutch.Name{}, "", "", "", ""},
	} {
		equal(t, "full", test.name.Full(), test.full)
		equal(t, "short", test.name.Short(), test.short)
		equal(t, "family", test.name.Family(), test.family)
		equal(t, "key", test.name.SortKey(), test.key)
	}
}

func TestAddressedNamesBeginWithACapital(t *testing.T) {
	meulen := dutch.Name{Initials: "A.", FirstName: "Anneke", Prefix: "van der", LastName: "Meulen"}
	for word, want := range map[string]string{
		"mevrouw": "mevrouw~Van~der~Meulen", "mevr": "mevrouw~Van~der~Meulen", "dhr": "de~heer~Van~der~Meulen",
		"neutraal": "A.~van~der~Meulen", "": "A.~van~der~Meulen",
	} {
		equal(t, word, meulen.Addressed(word), want)
	}
	equal(t, "no surname", dutch.Name{FirstName: "Anneke"}.Addressed("mevr"), "Anneke")
}

func TestNamesAreSortedOnTheMainName(t *testing.T) {
	names := []dutch.Name{
		{"Z.", "", "", "Zandbergen"}, {"É.", "", "", "Étienne"}, {"E.", "", "", "Eliassen"}, {"F.", "", "", "Faber"},
		{"Š.", "", "", "Šimek"}, {"T.", "", "", "Tak"}, {"A.", "", "van", "Aalst"}, {"D.", "", "van der", "Ploeg"},
		{"B.", "", "", "de Vries"}, {"A.", "", "de", "Vries"}, {"C.", "", "d'", "Ancona"}, {"J.", "", "", "IJsbrandij"},
	}
	dutch.Sort(names, dutch.Name.SortKey)
	var got []string
	for _, n := range names {
		got = append(got, seen(n.Short()))
	}
	want := []string{"A.~van~Aalst", "C.~d'Ancona", "E.~Eliassen", "É.~Étienne", "F.~Faber", "J.~IJsbrandij",
		"D.~van~der~Ploeg", "Š.~Šimek", "T.~Tak", "A.~de~Vries", "B.~de~Vries", "Z.~Zandbergen"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestItemsWithTheSameKeyStayInOrder(t *testing.T) {
	items := []string{"b1", "a1", "b2", "a2", "b3"}
	dutch.Sort(items, func(s string) string { return s[:1] })
	if want := []string{"a1", "a2", "b1", "b2", "b3"}; !slices.Equal(items, want) {
		t.Errorf("got %q", items)
	}
}

func FuzzName(f *testing.F) {
	f.Add("A.", "Anneke", "van der", "Meulen", "mevr")
	f.Add("", "", "d'", "", "")
	f.Add("IJ.", "\xff", "'", "’t ’", "de heer")
	f.Fuzz(func(t *testing.T, initials, first, prefix, last, word string) {
		n := dutch.Name{Initials: initials, FirstName: first, Prefix: prefix, LastName: last}
		for _, got := range []string{n.Full(), n.Short(), n.Family(), n.Addressed(word), n.SortKey()} {
			if strings.Contains(got, "  ") && !strings.Contains(word, "  ") {
				t.Errorf("%+v: two spaces in %q", n, got)
			}
		}
		letters := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
		valid := utf8.ValidString(prefix + last)
		if got := n.Family(); valid && !strings.EqualFold(letters(got), letters(prefix+last)) {
			t.Errorf("%+v: the surname became %q", n, got)
		}
	})
}
