package packsite.site.view;

import java.util.List;

/**
 * Where the tables of the search are in the catalog.
 *
 * @param core names and what filters ask for, of all packs
 * @param cards what the cards of packs show, so many in each
 */
public record SearchTables(String core, List<String> cards, String images, String keys) {
  public SearchTables {
    cards = List.copyOf(cards);
  }
}
