// Package bind makes one document of several that are laid out: their pages follow
// each other under one numbering, their structures hang in one tree, and their
// outlines and links lead through the whole. The pages stay as they are, but for a
// line in the footer that counts them. It sets no text of its own and draws nothing.
package bind

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/figure"
	"spoor2/reports/font"
	"spoor2/reports/paper"
)

// A Part is a laid-out document that becomes a part of another.
type Part struct {
	Pages *paper.Document
	Title string // of its entry in the outline, closed over its own entries; without, those stand on their own
	Top   bool   // its headings keep their level; those of the others go one down
}

// Anchor is where the part with this index, from 0, begins: links in any part
// reach it as "#/" and the anchor.
func Anchor(part int) string { return "deel-" + strconv.Itoa(part+1) }

// Number says where a page is in the whole, from 1.
func Number(page, pages int) string {
	return "dossier p. " + strconv.Itoa(page) + " van " + strconv.Itoa(pages)
}

// Bind binds parts in their order. It takes them over: their pages and elements
// become those of the whole. More pages, that are no part, follow the last; they
// count in the numbers. It fails on a part without pages or structure, on
// headings too deep to go one down, and on a footer that has no room for a second
// line.
func Bind(faces *font.Family, parts []Part, more int) (*paper.Document, error) {
	whole, err := Join(parts)
	if err != nil {
		return nil, err
	}
	for i := range whole.Pages {
		if err := number(&whole.Pages[i], faces, i+1, len(whole.Pages)+more); err != nil {
			return nil, err
		}
	}
	return whole, nil
}

// Join is Bind without the numbers, for parts that are no dossier together.
func Join(parts []Part) (*paper.Document, error) {
	whole := &paper.Document{Root: &paper.Elem{Role: paper.RoleDocument}}
	for i := range parts {
		p := &parts[i]
		if p.Pages == nil || len(p.Pages.Pages) == 0 || p.Pages.Root == nil {
			return nil, fmt.Errorf("bind: deel %d (%q) heeft geen bladzijden of geen opbouw", i+1, p.Title)
		}
		if err := p.hang(whole.Root); err != nil {
			return nil, err
		}
		for k := range p.Pages.Pages {
			p.lead(&p.Pages.Pages[k], Anchor(i))
		}
		p.begin(Anchor(i))
		whole.Pages = append(whole.Pages, p.Pages.Pages...)
	}
	return whole, nil
}

// hang puts the structure of a part in that of the whole.
func (p *Part) hang(root *paper.Elem) error {
	own := p.Pages.Root
	own.Role = paper.RolePart
	root.Kids = append(root.Kids, own)
	if p.Top {
		return nil
	}
	return p.down(own)
}

var below = map[paper.Role]paper.Role{
	paper.RoleH1: paper.RoleH2, paper.RoleH2: paper.RoleH3, paper.RoleH3: paper.RoleH4, paper.RoleH4: paper.RoleH5,
}

// down takes all headings one level down.
func (p *Part) down(e *paper.Elem) error {
	if role, ok := below[e.Role]; ok {
		e.Role = role
	} else if e.Role == paper.RoleH5 {
		return fmt.Errorf("bind: in %q staat een kop die niet lager kan", p.Title)
	}
	for _, kid := range e.Kids {
		if err := p.down(kid); err != nil {
			return err
		}
	}
	return nil
}

// lead makes the anchors of a page those of the part, and the links to them too.
func (p *Part) lead(page *paper.Page, anchor string) {
	for b := range page.Bands {
		items := page.Bands[b].Items
		for i := range items {
			item := &items[i]
			if item.Kind != paper.Link && item.Kind != paper.Target {
				continue
			}
			switch to, inside := strings.CutPrefix(item.To, "#"); {
			case item.Kind == paper.Target:
				item.To = anchor + "/" + item.To
				if p.Title != "" {
					item.Level++
				}
			case inside && strings.HasPrefix(to, "/"):
				item.To = "#" + to[1:]
			case inside:
				item.To = "#" + anchor + "/" + to
			}
		}
	}
}

// begin marks the top of the first page of a part.
func (p *Part) begin(anchor string) {
	page := &p.Pages.Pages[0]
	mark := paper.Item{Kind: paper.Target, To: anchor, Title: p.Title, Closed: true}
	if p.Title != "" {
		mark.Level = 1
	}
	page.Bands = slices.Insert(page.Bands, 0, paper.Band{Items: []paper.Item{mark}})
}

// The second line of the footer, in which nothing stands at the right.
const (
	size     paper.Size = 75
	leading             = 4 * paper.MM
	baseline            = leading + 3026
)

// number counts a page below the number that it has of its own.
func number(page *paper.Page, faces *font.Family, n, of int) error {
	foot := len(page.Bands) - 1
	if foot < 0 || !page.Bands[foot].Running || page.Bands[foot].Top < paper.PageHeight/2 || page.Bands[foot].Top+2*leading > paper.PageHeight {
		return fmt.Errorf("bind: bladzijde %d heeft geen voet met plaats voor een tweede regel", n)
	}
	text := Number(n, of)
	wide, err := faces[paper.Regular].Width(text, size)
	if err != nil {
		return err
	}
	band := &page.Bands[foot]
	band.Height = max(band.Height, 2*leading)
	band.Items = append(slices.Clip(band.Items), paper.Item{
		Kind: paper.Text, X: paper.TextWidth - wide, Y: baseline, W: wide, Text: text, Size: size, Color: figure.Grey,
	})
	return nil
}
