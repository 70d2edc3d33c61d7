package packsite.cli;

/** Where every run starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("packsite");
  }
}
