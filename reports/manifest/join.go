package manifest

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"regexp"
	"strconv"
	"strings"
)

// A Shard is one of Count equal shares of the cases, Index from 1. The zero Shard
// is all of them.
type Shard struct{ Index, Count int }

// ParseShard reads "3/16".
func ParseShard(s string) (Shard, error) {
	index, count, _ := strings.Cut(s, "/")
	i, err1 := strconv.Atoi(index)
	n, err2 := strconv.Atoi(count)
	if err1 != nil || err2 != nil || n < 1 || i < 1 || i > n || n > maxShards {
		return Shard{}, fmt.Errorf("%q is geen deel: schrijf het hoeveelste van hoeveel, zoals 3/16", s)
	}
	return Shard{i, n}, nil
}

const maxShards = 100_000

// String is "3/16", or empty for all.
func (s Shard) String() string {
	if s.Count == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Index, s.Count)
}

// Has reports whether the case with that key falls in the share. It depends on
// nothing but the key (FNV-1a of its small letters), on any machine.
func (s Shard) Has(key string) bool {
	if s.Count == 0 {
		return true
	}
	h := fnv.New64a()
	h.Write([]byte(strings.ToLower(key)))
	return h.Sum64()%uint64(s.Count) == uint64(s.Index-1)
}

// HasCase reports whether a case falls in the share: by its id, or what has none by
// its place. Who shares out and who joins must both ask it.
func (s Shard) HasCase(c *Case) bool { return s.Has(c.Label()) }

// FileName is the name of the manifest: "manifest.json", or of a share
// "manifest-03-van-16.json", so that shares may work in one folder.
func (s Shard) FileName() string {
	if s.Count == 0 {
		return "manifest.json"
	}
	width := len(strconv.Itoa(s.Count))
	return fmt.Sprintf("manifest-%0*d-van-%d.json", width, s.Index, s.Count)
}

// MonthName is the name under which the manifest of a month is kept when the
// folder gets that of another: "manifest-2026-11.json", or of a share
// "2026-11-manifest-03-van-16.json", since who joins the shares of a month names
// them manifest-*-van-*.json.
func (s Shard) MonthName(month string) string {
	if s.Count > 0 {
		return month + "-" + s.FileName()
	}
	return "manifest-" + month + ".json"
}

// fileName takes the month of a share behind the word too: it stood there before.
var fileName = regexp.MustCompile(`^(\d{4}-\d{2}-)?manifest(-\d{4}-\d{2})?(?:-(\d+)-van-(\d+))?\.json$`)

// ParseFileName tells whether a file has a name that FileName or MonthName gives,
// and of which share it is.
func ParseFileName(name string) (s Shard, ok bool) {
	m := fileName.FindStringSubmatch(name)
	if m == nil {
		return s, false
	}
	if m[4] != "" {
		s.Index, _ = strconv.Atoi(m[3])
		s.Count, _ = strconv.Atoi(m[4])
	}
	return s, true
}

// Kept reports whether a file has a name that MonthName gives.
func Kept(name string) bool {
	m := fileName.FindStringSubmatch(name)
	return m != nil && m[1]+m[2] != ""
}

// Join makes one manifest of those of all shares of a run. It is that of the run
// on one machine. Names tell the parts apart in what is wrong with them.
func Join(names []string, parts []*Manifest) (*Manifest, error) {
	if len(parts) == 0 {
		return nil, fmt.Errorf("er is niets samen te voegen")
	}
	if err := complete(names, parts); err != nil {
		return nil, err
	}
	whole := *parts[0]
	whole.Shard, whole.Cases, whole.Earlier = "", nil, nil
	made := map[string]bool{}
	seen := map[string]string{}
	for i, p := range parts {
		for _, c := range p.Cases {
			key := strings.ToLower(c.ID) + "\x00" + c.Place
			if other := seen[key]; other != "" && (other != names[i] || c.State != Unreadable) {
				return nil, fmt.Errorf("dossier %s staat in %s en in %s", c.Label(), other, names[i])
			}
			seen[key] = names[i]
			for _, d := range c.Documents {
				made[d.File] = made[d.File] || d.SHA256 != ""
			}
		}
		whole.Cases = append(whole.Cases, p.Cases...)
	}
	var t Tally
	for _, c := range whole.Cases {
		t.Add(c)
	}
	if t.Cases() != whole.Read {
		return nil, fmt.Errorf("in de delen staan %d dossiers, in de bestanden %d", t.Cases(), whole.Read)
	}
	for _, p := range parts {
		for _, d := range p.Earlier {
			if !made[d.File] {
				made[d.File] = true
				whole.Earlier = append(whole.Earlier, d)
			}
		}
	}
	return &whole, nil
}

// Carry takes in what an older list of the folder knows and m does not, as far as it
// lies there: found gives the hash of a file, empty when there is none. It gives the
// files that were made anew after the parts of m, which m does not know as they are.
func (m *Manifest) Carry(old *Manifest, found func(file string) string) (anew []string) {
	here := map[string]string{}
	for _, d := range m.Documents() {
		if d.SHA256 != "" {
			here[d.File] = d.SHA256
		}
	}
	for _, d := range old.Documents() {
		if d.SHA256 == "" || d.SHA256 == here[d.File] {
			continue
		}
		switch sum := found(d.File); {
		case sum == "":
		case here[d.File] == "":
			m.Earlier = append(m.Earlier, d.Before(sum))
			here[d.File] = d.SHA256
		case sum == d.SHA256:
			anew = append(anew, d.File)
		}
	}
	return anew
}

// complete asks that the parts are all the shares of one run, each once, with the
// cases that belong to it.
func complete(names []string, parts []*Manifest) error {
	want := about(parts[0])
	count := 0
	have := map[int]string{}
	for i, p := range parts {
		shard, err := ParseShard(p.Shard)
		switch {
		case err != nil:
			return fmt.Errorf("%s is geen lijst van een deel (--shard)", names[i])
		case p.Interrupted:
			return fmt.Errorf("%s is afgebroken: maak deel %s eerst af", names[i], p.Shard)
		case i > 0 && shard.Count != count:
			return fmt.Errorf("%s is een deel van %d, %s een deel van %d", names[0], count, names[i], shard.Count)
		case have[shard.Index] != "":
			return fmt.Errorf("deel %s is er twee keer: %s en %s", p.Shard, have[shard.Index], names[i])
		case about(p) != want:
			return fmt.Errorf("%s en %s zijn niet van dezelfde opdracht: bestanden, sjablonen, versie of opties verschillen", names[0], names[i])
		}
		count = shard.Count
		have[shard.Index] = names[i]
		for _, c := range p.Cases {
			if !shard.HasCase(&c) {
				return fmt.Errorf("%s: dossier %s hoort niet in deel %s", names[i], c.Label(), p.Shard)
			}
		}
	}
	if missing := absent(have, count); missing != "" {
		return fmt.Errorf("van de %d delen ontbreken er: %s", count, missing)
	}
	return nil
}

// about is all that the parts of one run have in common.
func about(m *Manifest) string {
	m.Sort()
	data, err := json.Marshal([]any{m.Format, m.Tool, m.Month, m.Date, m.Settings, m.House, m.Inputs, m.Read})
	if err != nil {
		panic(err) // strings and numbers
	}
	return string(data)
}

func absent(have map[int]string, count int) string {
	var missing []string
	for i := 1; i <= count; i++ {
		if have[i] == "" {
			missing = append(missing, Shard{i, count}.String())
		}
	}
	if len(missing) > 10 {
		missing = append(missing[:10], "…")
	}
	return strings.Join(missing, ", ")
}
